// Small comforts. Every page works without this file.
'use strict';

(() => {
  const each = (selector, action) => document.querySelectorAll(selector).forEach(action);

  // A form that was changed asks before the reader leaves it by accident.
  each('form[data-guard]', (form) => {
    let changed = false;
    form.addEventListener('input', () => { changed = true; });
    form.addEventListener('submit', () => { changed = false; });
    window.addEventListener('beforeunload', (event) => {
      if (changed) {
        event.preventDefault();
      }
    });
  });

  // A form is sent once, however often its button is pressed.
  each('form[method="post"]', (form) => {
    form.addEventListener('submit', (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
      }
      form.dataset.sent = 'yes';
    });
  });
  window.addEventListener('pageshow', () => each('form[data-sent]', (form) => delete form.dataset.sent));

  // What is shown once selects itself, ready to be copied.
  each('input[data-copy]', (input) => input.addEventListener('focus', () => input.select()));

  // A file that is too large is refused before it travels.
  each('input[type=file][data-max-bytes]', (input) => {
    const message = input.parentElement.querySelector('[data-file-error]');
    input.addEventListener('change', () => {
      const tooLarge = Array.from(input.files).some((file) => file.size > Number(input.dataset.maxBytes));
      input.setCustomValidity(tooLarge ? input.dataset.tooLarge : '');
      message.textContent = tooLarge ? input.dataset.tooLarge : '';
      message.hidden = !tooLarge;
    });
  });

  // The proof of work starts with the first input, so that reading a form costs nothing. A form sent earlier waits for it.
  each('input[data-pow-challenge]', (field) => {
    if (!window.Worker || !window.crypto || !window.crypto.subtle) {
      return;
    }
    const form = field.form;
    const status = form.querySelector('[data-pow-status]');
    let worker = null;
    let over = false;
    let waiting = null;

    const finish = (answer) => {
      over = true;
      field.value = answer;
      status.textContent = answer ? status.dataset.done : '';
      worker.terminate();
      if (waiting) {
        delete form.dataset.sent;
        form.requestSubmit(waiting.submitter);
      }
    };
    const begin = () => {
      if (worker) {
        return;
      }
      worker = new Worker(field.dataset.powWorker);
      worker.addEventListener('message', (event) => finish(event.data));
      worker.addEventListener('error', () => finish(''));
      worker.postMessage({ challenge: field.dataset.powChallenge, bits: Number(field.dataset.powBits) });
      status.textContent = status.dataset.working;
    };
    form.addEventListener('input', begin);
    form.addEventListener('submit', (event) => {
      if (!over) {
        event.preventDefault();
        waiting = event;
        begin();
      }
    });
  });

  // While somebody types, the search box offers titles that begin or sound like it.
  each('input[data-titles]', (field) => {
    let asked = '';
    let waiting = 0;
    const offer = (titles) => field.list.replaceChildren(...titles.map((title) => {
      const option = document.createElement('option');
      option.value = title;
      return option;
    }));
    field.addEventListener('input', () => {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(() => {
        const typed = field.value.trim();
        if (typed === '' || typed === asked) {
          return;
        }
        asked = typed;
        fetch(field.dataset.titles + '?q=' + encodeURIComponent(typed))
          .then((answer) => (answer.ok ? answer.json() : []))
          .then((titles) => { if (typed === field.value.trim()) { offer(titles); } })
          .catch(() => {});
      }, 200);
    });
  });
})();
