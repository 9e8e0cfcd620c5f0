// A text written with headings and tables. Without this file it is written in a plain field; the server cleans either.
'use strict';

(() => {
  const BLOCKS = ['H2', 'H3', 'H4', 'P', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'HR', 'TABLE', 'CAPTION', 'COLGROUP', 'THEAD', 'TBODY', 'TFOOT', 'TR', 'TH', 'TD'];
  const INLINE = ['BR', 'STRONG', 'B', 'EM', 'I', 'U', 'S', 'SUB', 'SUP', 'A'];
  const KEPT = new Set([...BLOCKS, ...INLINE]);
  const RENAMED = { H1: 'H2', H5: 'H4', H6: 'H4' };
  // What goes with all that is in it. Deleted text of tracked changes is no longer part of the document.
  const GONE = new Set(['HEAD', 'TITLE', 'STYLE', 'SCRIPT', 'TEMPLATE', 'XML', 'META', 'LINK', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'NOSCRIPT', 'SELECT', 'TEXTAREA', 'BUTTON', 'DEL', 'IMG', 'COL']);
  // Namespaces of word processors: drawings and settings. Paragraph marks (o:p) only wrap.
  const FOREIGN = /^(V|W|M|O|ST1):/;
  // Comments of a word processor come along with the text they are on.
  const isComment = (node) => /mso-element\s*:\s*comment/i.test(node.getAttribute('style') || '')
    || /\b(MsoComment|msocom(anchor|txt|off))/i.test(node.className || '');
  const ADDRESS = /^(https?|mailto):/i;
  const TABLE_OWN = new Set(['TABLE', 'THEAD', 'TBODY', 'TFOOT', 'TR', 'COLGROUP']);

  const isBold = (element) => /font-weight\s*:\s*(bold|[6-9]00)/i.test(element.getAttribute('style') || '');
  const holdsBlocks = (element) => Array.from(element.querySelectorAll('*'))
    .some((each) => BLOCKS.includes(each.nodeName) || /^H[1-6]$|^DIV$/.test(each.nodeName));

  const nameOf = (element) => {
    const name = element.nodeName.toUpperCase();
    if (RENAMED[name]) {
      return RENAMED[name];
    }
    if (name === 'DIV' || name === 'SECTION' || name === 'ARTICLE') {
      return holdsBlocks(element) ? null : 'P';
    }
    if (name === 'SPAN' && isBold(element) && !holdsBlocks(element)) {
      return 'STRONG';
    }
    return KEPT.has(name) ? name : null;
  };

  const attributes = (from, to) => {
    for (const span of ['colspan', 'rowspan']) {
      const value = Number(from.getAttribute(span));
      if (/^T[HD]$/.test(to.nodeName) && Number.isInteger(value) && value > 1 && value < 1000) {
        to.setAttribute(span, String(value));
      }
    }
    if (to.nodeName === 'A' && ADDRESS.test(from.getAttribute('href') || '')) {
      to.setAttribute('href', from.getAttribute('href'));
    }
  };

  const copyInto = (target, source) => {
    for (const node of source.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (!TABLE_OWN.has(target.nodeName)) {
          target.append(node.data.replace(/[\t\r\n]+/g, ' '));
        }
      } else if (node.nodeType === Node.ELEMENT_NODE && !GONE.has(node.nodeName.toUpperCase()) && !isComment(node)) {
        const foreign = FOREIGN.test(node.nodeName.toUpperCase());
        if (foreign && node.nodeName.toUpperCase() !== 'O:P') {
          continue;
        }
        const name = foreign ? null : nameOf(node);
        if (name === null) {
          copyInto(target, node);
        } else {
          const kept = document.createElement(name);
          attributes(node, kept);
          copyInto(kept, node);
          target.append(kept);
        }
      }
    }
  };

  // Empty paragraphs are how word processors make distance.
  const dropEmpty = (root) => root.querySelectorAll('p, h2, h3, h4, strong, b, em, i, u, s, a, li').forEach((each) => {
    if (each.textContent.trim() === '' && !each.querySelector('td, th, br') && !each.closest('td > p:only-child, th > p:only-child')) {
      each.remove();
    }
  });

  // Loose words between blocks become paragraphs.
  const wrapLoose = (root) => {
    let paragraph = null;
    for (const node of Array.from(root.childNodes)) {
      if (BLOCKS.includes(node.nodeName)) {
        paragraph = null;
      } else if (node.nodeType === Node.TEXT_NODE && node.data.trim() === '') {
        node.remove();
      } else {
        if (paragraph === null) {
          paragraph = document.createElement('p');
          node.before(paragraph);
        }
        paragraph.append(node);
      }
    }
  };

  const clean = (html) => {
    const root = document.createElement('div');
    copyInto(root, new DOMParser().parseFromString(html, 'text/html').body);
    wrapLoose(root);
    dropEmpty(root);
    return root.innerHTML;
  };

  const escaped = (text) => {
    const holder = document.createElement('p');
    holder.textContent = text;
    return holder.innerHTML;
  };
  const paragraphs = (text) => text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')
    .map((line) => '<p>' + escaped(line) + '</p>').join('');
  const words = (region) => region.innerText.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');

  const newRow = (cells, name) => {
    const row = document.createElement('tr');
    for (let i = 0; i < cells; i++) {
      row.append(document.createElement(name));
    }
    return row;
  };
  const newTable = () => {
    const table = document.createElement('table');
    table.append(document.createElement('thead'), document.createElement('tbody'));
    table.tHead.append(newRow(3, 'th'));
    table.tBodies[0].append(newRow(3, 'td'), newRow(3, 'td'));
    return table;
  };

  const edit = (form) => {
    const source = form.elements[form.dataset.editor];
    const tools = document.querySelector('[data-editor-tools]');
    const formats = form.querySelectorAll('[name="bodyFormat"]');
    if (!source || !tools || formats.length === 0) {
      return;
    }
    const name = source.id;
    const required = source.required;
    const label = form.querySelector('label[for="' + name + '"]');
    const region = document.createElement('div');
    region.className = 'form-control editor-region document-body';
    region.contentEditable = 'true';
    region.setAttribute('role', 'textbox');
    region.setAttribute('aria-multiline', 'true');
    region.lang = 'zh-CN';
    label.id = name + '-label';
    region.setAttribute('aria-labelledby', label.id);
    const described = [source.getAttribute('aria-describedby'), 'editor-hint'].filter(Boolean).join(' ');
    region.setAttribute('aria-describedby', described);
    if (required) {
      region.setAttribute('aria-required', 'true');
    }
    if (source.getAttribute('aria-invalid')) {
      region.setAttribute('aria-invalid', 'true');
    }
    source.before(tools, region);
    document.execCommand('defaultParagraphSeparator', false, 'p');

    const isFormatted = () => Array.from(formats).some((each) => each.checked && each.value === 'html');
    const write = () => { source.value = clean(region.innerHTML); };
    // The error summary and the label lead to whichever of the two is shown.
    const show = (formatted) => {
      tools.hidden = !formatted;
      region.hidden = !formatted;
      source.hidden = formatted;
      source.required = required && !formatted;
      source.id = formatted ? name + '-source' : name;
      region.id = formatted ? name : name + '-region';
    };
    const toFormatted = (html) => {
      region.innerHTML = html;
      show(true);
      write();
    };
    const toPlain = () => {
      source.value = words(region);
      show(false);
    };

    formats.forEach((each) => each.addEventListener('change', () => (isFormatted() ? toFormatted(paragraphs(source.value)) : toPlain())));
    label.addEventListener('click', () => { if (!region.hidden) { region.focus(); } });
    region.addEventListener('input', write);
    form.addEventListener('submit', () => { if (!region.hidden) { write(); } });

    region.addEventListener('paste', (event) => {
      event.preventDefault();
      const html = event.clipboardData.getData('text/html');
      const text = event.clipboardData.getData('text/plain');
      const pasted = html ? clean(html) : paragraphs(text);
      const inline = !html && !text.trim().includes('\n');
      document.execCommand('insertHTML', false, inline ? escaped(text) : pasted);
      write();
    });

    const cell = () => {
      const node = window.getSelection().anchorNode;
      const element = node && (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement);
      const found = element && element.closest('td, th');
      return found && region.contains(found) ? found : null;
    };
    const blockIs = (tag) => document.queryCommandValue('formatBlock').toLowerCase() === tag;
    const acts = {
      h2: () => document.execCommand('formatBlock', false, blockIs('h2') ? 'p' : 'h2'),
      h3: () => document.execCommand('formatBlock', false, blockIs('h3') ? 'p' : 'h3'),
      bold: () => document.execCommand('bold'),
      insertUnorderedList: () => document.execCommand('insertUnorderedList'),
      insertOrderedList: () => document.execCommand('insertOrderedList'),
      table: () => {
        const at = window.getSelection().anchorNode;
        const table = newTable();
        let block = at && region.contains(at) ? at : null;
        while (block && block.parentNode !== region) {
          block = block === region ? null : block.parentNode;
        }
        if (block) {
          block.after(table);
        } else {
          region.append(table);
        }
        if (!table.nextSibling) {
          const after = document.createElement('p');
          after.append(document.createElement('br'));
          table.after(after);
        }
        window.getSelection().collapse(table.rows[0].cells[0], 0);
      },
      row: () => {
        const at = cell();
        if (at) {
          const row = newRow(at.parentElement.cells.length, 'td');
          const body = at.closest('table').tBodies[0];
          if (at.closest('tbody')) {
            at.parentElement.after(row);
          } else {
            body.prepend(row);
          }
          window.getSelection().collapse(row.cells[0], 0);
        }
      },
      column: () => {
        const at = cell();
        if (at) {
          const index = at.cellIndex;
          for (const row of at.closest('table').rows) {
            const beside = row.cells[Math.min(index, row.cells.length - 1)];
            beside.after(document.createElement(beside.nodeName));
          }
        }
      },
      clear: () => {
        document.execCommand('removeFormat');
        document.execCommand('formatBlock', false, 'p');
      },
    };
    const states = {
      h2: () => blockIs('h2'),
      h3: () => blockIs('h3'),
      bold: () => document.queryCommandState('bold'),
      insertUnorderedList: () => document.queryCommandState('insertUnorderedList'),
      insertOrderedList: () => document.queryCommandState('insertOrderedList'),
    };
    const buttons = Array.from(tools.querySelectorAll('[data-tool]'));
    const showStates = () => {
      if (!region.hidden && region.contains(window.getSelection().anchorNode)) {
        buttons.filter((each) => states[each.dataset.tool])
          .forEach((each) => each.setAttribute('aria-pressed', String(states[each.dataset.tool]())));
      }
    };
    // A press of the mouse leaves the selection in the text where it is; a key comes back to it.
    let place = null;
    document.addEventListener('selectionchange', () => {
      const selection = window.getSelection();
      if (selection.rangeCount > 0 && region.contains(selection.anchorNode)) {
        place = selection.getRangeAt(0).cloneRange();
      }
      showStates();
    });
    buttons.forEach((button) => {
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => {
        region.focus();
        if (place) {
          window.getSelection().removeAllRanges();
          window.getSelection().addRange(place);
        }
        acts[button.dataset.tool]();
        write();
        region.dispatchEvent(new Event('input', { bubbles: true }));
        showStates();
      });
    });

    // Who begins a document is likelier to paste one from a word processor than to type one.
    if (source.value.trim() === '') {
      formats.forEach((each) => { each.checked = each.value === 'html'; });
    }
    show(false);
    if (isFormatted()) {
      toFormatted(clean(source.value));
    }
  };

  document.querySelectorAll('form[data-editor]').forEach(edit);
})();
