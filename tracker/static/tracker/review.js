"use strict";
// The review desk: text and cards follow one another. What is judged by key or dialog: review_keys.js and
// review_cut.js; what the server answers: review_answers.js. They share `window.desk`.
// Without scripts the page still works: marks and numbers are links, judgements are forms.
(() => {
  const desk = document.getElementById("desk");
  if (!desk) return;
  const text = document.getElementById("text");
  const list = document.getElementById("cards");
  let current = null; // the card in focus: "d12" is a directive's, "p7" a passage's
  let goesOn = false; // a judgement by key moves on to the next that is open
  let steered = false; // the hand went to this card itself, since the last judgement

  const card = (id) => id && document.getElementById(id);
  const marks = (id) => text.querySelectorAll(`[data-${id[0]}="${id.slice(1)}"]`);
  const cards = () => [...list.querySelectorAll(".card-d")];
  const idOfMark = (mark) => (mark.dataset.d ? `d${mark.dataset.d}` : `p${mark.dataset.p}`);

  // ---- which directive is in focus
  function activate(id, { focus = true, moveText = true, moveCards = true, nearest = false } = {}) {
    const next = card(id);
    if (!next) return;
    if (current !== id) {
      desk.querySelectorAll(".is-current").forEach((node) => node.classList.remove("is-current"));
      list.querySelectorAll("[aria-current]").forEach((node) => node.removeAttribute("aria-current"));
      current = id;
    }
    next.classList.add("is-current");
    next.setAttribute("aria-current", "true");
    marks(id).forEach((mark) => mark.classList.add("is-current"));
    if (moveText && marks(id)[0]) bring(marks(id)[0], text);
    if (moveCards) bring(next, list, nearest);
    if (focus) next.focus({ preventScroll: true });
    next.dispatchEvent(new CustomEvent("desk:current", { bubbles: true }));
  }

  // On a small screen the text is a pane at the top, and the page scrolls the cards below it.
  const scrolls = (pane) => getComputedStyle(pane).overflowY === "auto";

  // Into the upper part of its pane, whole if there is room for it; a pane that already shows it whole stays still, and
  // with `nearest` moves no further than it must.
  function bring(node, pane, nearest = false) {
    const box = node.getBoundingClientRect();
    if (!scrolls(pane)) {
      const before = window.scrollY;
      node.scrollIntoView({ block: "nearest", behavior: "instant" });
      if (window.scrollY !== before) driven = pane;
      return;
    }
    const frame = pane.getBoundingClientRect();
    if (box.top >= frame.top + 8 && box.bottom <= frame.bottom - 8) return;
    const below = frame.height - box.height - 8;
    const room = Math.max(8, nearest && box.top > frame.top ? below : Math.min(frame.height / 4, below));
    move(pane, box.top - frame.top - room);
  }

  // ---- the two columns scroll together: the one under the hand leads, the other follows mark by card
  let leader = null;
  let driven = null;
  [text, list].forEach((pane) => {
    ["pointerenter", "wheel", "touchstart", "focusin", "keydown"].forEach((name) =>
      pane.addEventListener(name, () => { leader = pane; }, { passive: true }));
    pane.addEventListener("scroll", () => {
      if (driven === pane) { driven = null; return; }
      if (leader === pane) requestAnimationFrame(() => follow(pane));
    }, { passive: true });
  });

  window.addEventListener("scroll", () => {
    if (scrolls(list)) return;
    if (driven === list) { driven = null; return; }
    if (leader === list) requestAnimationFrame(() => follow(list));
  }, { passive: true });

  // Where a pane is seen; cards that the page scrolls are seen below the text.
  function seatOf(pane) {
    if (scrolls(pane)) return pane.getBoundingClientRect();
    const top = Math.max(pane.getBoundingClientRect().top, text.getBoundingClientRect().bottom);
    return { top, height: window.innerHeight - top };
  }

  // A scroll of ours is no wish of the reader's: its event is passed over.
  function move(pane, by) {
    const before = pane.scrollTop;
    pane.scrollTop += by;
    if (pane.scrollTop !== before) driven = pane;
  }

  function follow(pane) {
    const other = pane === text ? list : text;
    if (!scrolls(other)) return;
    const frame = seatOf(pane);
    const line = frame.top + frame.height / 3;
    const pairs = [...text.querySelectorAll(".said[data-n]")].map((mark) => [mark, card(`d${mark.dataset.d}`)]);
    if (!pairs.length) return;
    const own = pane === text ? 0 : 1;
    const tops = (pair, side) => pair[side].getBoundingClientRect().top;
    let low = 0;
    let high = pairs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (tops(pairs[middle], own) <= line) low = middle; else high = middle - 1;
    }
    const next = pairs[low + 1];
    const here = tops(pairs[low], own);
    const gap = next ? tops(next, own) - here : 0;
    const share = gap > 0 ? Math.min(1, Math.max(0, (line - here) / gap)) : 0;
    const there = tops(pairs[low], 1 - own);
    const aim = there + (next ? share * (tops(next, 1 - own) - there) : 0);
    const seat = other.getBoundingClientRect();
    move(other, aim - seat.top - seat.height / 3);
  }

  // ---- pointing and clicking
  const MARKS = ".said, .has-cue";
  text.addEventListener("click", (event) => {
    const mark = event.target.closest(MARKS);
    if (!mark) return;
    event.preventDefault();
    if (!getSelection().isCollapsed) return;
    steered = true;
    activate(idOfMark(mark), { moveText: false });
  });
  text.addEventListener("focusin", (event) => {
    const mark = event.target.closest(MARKS);
    if (mark) activate(idOfMark(mark), { focus: false, moveText: false });
  });
  list.addEventListener("click", (event) => {
    const node = event.target.closest(".card-d");
    if (!node) return;
    if (event.target.closest(".n") && scrolls(text)) event.preventDefault();
    const isControl = event.target.closest("button, input, select, textarea, label, a:not(.n)");
    steered = true;
    activate(node.id, { focus: !isControl, moveCards: false });
  });
  list.addEventListener("focusin", (event) => {
    const node = event.target.closest(".card-d");
    if (node && node.id !== current) activate(node.id, { focus: false, moveCards: false });
  });

  // From the head of the desk to the card that it speaks of.
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".differing");
    if (!link || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    steered = true;
    activate(link.hash.slice(1));
  });

  // An amended acceptance goes on to the next directive, as one by key does.
  list.addEventListener("submit", (event) => { if (event.target.closest(".amend")) goesOn = true; });

  // ---- units: as the last row is filled, another empty one stands below it
  list.addEventListener("input", (event) => {
    const row = event.target;
    if (!row.matches("[data-more] .unit-name") || !row.value.trim() || row.nextElementSibling?.matches(".unit-name")) return;
    const words = row.closest("[data-more]").dataset;
    const more = row.cloneNode();
    more.removeAttribute("id");
    more.removeAttribute("value");
    more.value = "";
    more.setAttribute("aria-label", words.more);
    more.placeholder = words.hint;
    row.after(more);
  });

  function nextOpen(id) {
    const all = cards();
    const at = all.indexOf(card(id));
    const found = [...all.slice(at + 1), ...all.slice(0, at)].find((node) => node.dataset.state === "open");
    return found && found.id;
  }

  function step(by) {
    const all = cards();
    const at = all.indexOf(card(current));
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    steered = true;
    if (next) activate(next.id);
  }

  // What is said of an act of which no card can say it.
  function say(words) {
    const note = document.createElement("p");
    note.className = "note note-error";
    note.setAttribute("role", "alert");
    note.textContent = words;
    document.getElementById("said").replaceChildren(note);
  }

  window.desk = {
    desk, text, list, card, cards, marks, activate, nextOpen, step, say,
    get current() { return current; },
    get goesOn() { return goesOn; },
    set goesOn(value) { goesOn = value; },
    get steered() { return steered; },
    set steered(value) { steered = value; },
  };

  // ---- where to begin: the card that the address names, else the first that is not judged. Not before htmx has seen the
  // page: a card pressed earlier would be sent as a page of its own.
  function begin() {
    const named = /^#([dmpq])(\d+)$/.exec(location.hash);
    const wanted = named && { d: "d", m: "d", p: "p", q: "p" }[named[1]] + named[2];
    const first = cards().find((node) => node.dataset.state === "open") || cards()[0];
    // Whoever comes back to a half judged document goes on where it was left.
    const goesOn = Boolean(first && first !== cards()[0] && document.getElementById("why") && first.dataset.state === "open");
    if (wanted && card(wanted)) activate(wanted);
    else if (first) activate(first.id, { focus: false, moveText: goesOn, moveCards: goesOn });
  }
  document.addEventListener("DOMContentLoaded", begin);
  desk.classList.add("has-scripts");
})();
