-- Nothing asks for what is not sent yet; whatever will send notices brings the index that it needs.
drop index outbox_pending;
