"use strict";
// The page's elements: found, made, filled with text, kept in step with a list. Text goes in as text only.
(() => {
  const Chatroom = (globalThis.Chatroom ??= {});

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

  /** Tells of an error at its field: seen, tied to the field, and announced. */
  const setError = (field, error, words) => {
    setText(error, words);
    setHidden(error, words === "");
    if (words) {
      field.setAttribute("aria-invalid", "true");
    } else {
      field.removeAttribute("aria-invalid");
    }
  };

  const isSame = (row, other) => {
    const names = Object.keys(row);
    return names.length === Object.keys(other).length && names.every((name) => row[name] === other[name]);
  };

  /** Keeps the children of `parent` in step with flat `rows`: those that did not change are not touched. */
  const listIn = (parent, build) => {
    let known = new Map();

    return (rows) => {
      const next = new Map();
      let place = parent.firstElementChild;
      for (const row of rows) {
        const old = known.get(row.key);
        const element = old && isSame(old.row, row) ? old.element : build(row);
        next.set(row.key, { row, element });
        if (element === place) {
          place = place.nextElementSibling;
          continue;
        }
        if (old && old.element === place) {
          place = place.nextElementSibling;
          old.element.replaceWith(element);
        } else {
          parent.insertBefore(element, place);
        }
      }
      known.forEach(({ element }, key) => next.get(key)?.element !== element && element.remove());
      known = next;
    };
  };

  Chatroom.Dom = { byId, make, setText, setHidden, setError, listIn };
})();
