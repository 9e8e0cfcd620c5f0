// What only the public front needs. Every page works without it.
'use strict';

(() => {
  // Where the browser can do the work itself, people need not answer the sum.
  const canWork = window.Worker && window.crypto && window.crypto.subtle;
  document.querySelectorAll('[data-pow-fallback]').forEach((question) => {
    const wrong = question.querySelector('[aria-invalid="true"]');
    question.hidden = Boolean(canWork) && !wrong;
  });

  document.querySelectorAll('[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });
})();
