"use strict";
// The page's elements: found, made, filled with text. Text goes in as text only.
(() => {
  const Inspector = (globalThis.Inspector ??= {});

  const byId = (id) => document.getElementById(id);

  /** Makes an element. `attributes` may hold `text`, `onclick` and the like; false and null are left out. */
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "text") {
        element.textContent = value;
      } else if (name.startsWith("on")) {
        element.addEventListener(name.slice(2), value);
      } else if (value !== false && value !== null && value !== undefined) {
        element.setAttribute(name, value === true ? "" : value);
      }
    }
    element.append(...children.filter(Boolean));
    return element;
  };

  /** Sets a text where it has changed, so that a screen reader hears changes only. */
  const setText = (element, text) => {
    if (element.textContent !== text) {
      element.textContent = text;
    }
  };

  const setHidden = (element, hidden) => {
    if (element.hidden !== hidden) {
      element.hidden = hidden;
    }
  };

  /** A choice of [value, label] that changes only where they do, and keeps what was chosen. */
  const setOptions = (select, options, chosen) => {
    const now = JSON.stringify(options);
    if (select.dataset.options !== now) {
      select.dataset.options = now;
      select.replaceChildren(...options.map(([value, text]) => make("option", { value, text })));
    }
    if (select.value !== chosen) {
      select.value = chosen;
    }
  };

  const REST_MS = 150;

  /** Paints at once what comes alone; of what comes in a rush, several times a second, once for all. */
  const once = (paint) => {
    let due = false;
    let last = -Infinity;
    const run = () => {
      due = false;
      paint();
      last = performance.now();
    };
    return () => {
      if (!due) {
        due = true;
        setTimeout(run, Math.max(0, last + REST_MS - performance.now()));
      }
    };
  };

  Inspector.Dom = { byId, make, setText, setHidden, setOptions, once };
})();
