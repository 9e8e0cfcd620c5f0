-- Until now these were plain digests of address and key: whoever has them finds the address by trying all there are.
-- Nothing can be made of them without the address, so they go; a caller who repeats a request across the upgrade sends it anew.
delete from idempotency_key where actor = 'anyone';
