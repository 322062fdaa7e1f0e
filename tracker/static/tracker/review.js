"use strict";
// The review desk: text and cards follow one another, and everything can be judged by keyboard.
// Without this file the page still works: marks and numbers are links, judgements are forms.
(() => {
  const desk = document.getElementById("desk");
  if (!desk) return;
  const text = document.getElementById("text");
  const list = document.getElementById("cards");
  const why = document.getElementById("why");
  const keys = document.getElementById("keys");
  const KEYS_OFF = "review-keys-off";
  let current = null; // the id of the directive in focus
  let lastJudged = null;
  let goesOn = false; // a judgement by key moves on to the next that is open

  const card = (id) => document.getElementById(`d${id}`);
  const marks = (id) => text.querySelectorAll(`[data-d="${id}"]`);
  const idOf = (node) => node.id.slice(1);
  const cards = () => [...list.querySelectorAll(".card-d")];

  // ---- which directive is in focus
  function activate(id, { focus = true, moveText = true, moveCards = true } = {}) {
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
    if (moveCards) bring(next, list);
    if (focus) next.focus({ preventScroll: true });
    next.dispatchEvent(new CustomEvent("desk:current", { bubbles: true }));
  }

  // On a small screen the text is a pane at the top, and the page scrolls the cards below it.
  const scrolls = (pane) => getComputedStyle(pane).overflowY === "auto";

  // Into the upper part of its pane, whole if there is room for it; a pane that already shows it whole stays still.
  function bring(node, pane) {
    const box = node.getBoundingClientRect();
    if (!scrolls(pane)) {
      const before = window.scrollY;
      node.scrollIntoView({ block: "nearest", behavior: "instant" });
      if (window.scrollY !== before) driven = pane;
      return;
    }
    const frame = pane.getBoundingClientRect();
    if (box.top >= frame.top + 8 && box.bottom <= frame.bottom - 8) return;
    const room = Math.max(8, Math.min(frame.height / 4, frame.height - box.height - 8));
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
    const pairs = [...text.querySelectorAll(".said[data-n]")].map((mark) => [mark, card(mark.dataset.d)]);
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
  text.addEventListener("click", (event) => {
    const mark = event.target.closest(".said");
    if (!mark) return;
    event.preventDefault();
    activate(mark.dataset.d, { moveText: false });
  });
  text.addEventListener("focusin", (event) => {
    const mark = event.target.closest(".said");
    if (mark) activate(mark.dataset.d, { focus: false, moveText: false });
  });
  list.addEventListener("click", (event) => {
    const node = event.target.closest(".card-d");
    if (!node) return;
    if (event.target.closest(".n") && scrolls(text)) event.preventDefault();
    if (event.target.closest(".dismiss")) { event.preventDefault(); ask(idOf(node)); return; }
    const isControl = event.target.closest("button, input, select, textarea, label, a:not(.n)");
    activate(idOf(node), { focus: !isControl, moveCards: false });
  });
  list.addEventListener("focusin", (event) => {
    const node = event.target.closest(".card-d");
    if (node && idOf(node) !== current) activate(idOf(node), { focus: false, moveCards: false });
  });

  // An amended acceptance goes on to the next directive, as one by key does.
  list.addEventListener("submit", (event) => { if (event.target.closest(".amend")) goesOn = true; });

  // ---- units: as the last row is filled, another empty one stands below it
  list.addEventListener("input", (event) => {
    const row = event.target;
    if (!row.matches(".unit-name") || !row.value.trim() || row.nextElementSibling?.matches(".unit-name")) return;
    const words = row.closest("[data-more]").dataset;
    const more = row.cloneNode();
    more.removeAttribute("id");
    more.removeAttribute("value");
    more.value = "";
    more.setAttribute("aria-label", words.more);
    more.placeholder = words.hint;
    row.after(more);
  });

  // ---- why it is dismissed
  function ask(id) {
    const link = card(id).querySelector(".dismiss");
    if (!link || !why) return;
    why.dataset.id = id;
    document.getElementById("why-clause").textContent = card(id).querySelector(".what").textContent;
    document.getElementById("why-words").value = "";
    why.showModal();
    why.querySelector("[data-reason]").focus();
  }

  function dismiss(values) {
    const node = card(why.dataset.id);
    why.dataset.sent = "1";
    why.close();
    htmx.ajax("POST", node.querySelector(".dismiss").dataset.url, { source: node, target: node, swap: "outerHTML", values })
      .catch(() => { /* a dead network: told below */ });
  }

  if (why) {
    why.addEventListener("click", (event) => {
      const chosen = event.target.closest("[data-reason]");
      if (chosen) dismiss({ reason: chosen.dataset.reason });
      if (event.target.closest("#why-send")) sendWords();
    });
    why.addEventListener("keydown", (event) => {
      const isWriting = event.target.id === "why-words";
      if (isWriting && event.key === "Enter") { event.preventDefault(); sendWords(); return; }
      const chosen = /^[1-9]$/.test(event.key) && !isWriting && why.querySelectorAll("[data-reason]")[event.key - 1];
      if (chosen) { event.preventDefault(); dismiss({ reason: chosen.dataset.reason }); }
    });
    why.addEventListener("close", () => {
      if (why.dataset.sent) { delete why.dataset.sent; return; }
      goesOn = false;
      if (card(why.dataset.id)) card(why.dataset.id).focus({ preventScroll: true });
    });
  }

  function sendWords() {
    const words = document.getElementById("why-words");
    if (words.value.trim()) dismiss({ words: words.value }); else words.focus();
  }

  // ---- after the server's answer: the card is new, the text follows, and the hand stays where it was
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const old = event.detail.target.closest(".card-d");
    if (old) desk.dataset.swapped = idOf(old);
  });
  document.body.addEventListener("htmx:afterSettle", () => {
    const id = desk.dataset.swapped;
    const node = id && card(id);
    if (!node) return;
    delete desk.dataset.swapped;
    const state = node.dataset.state;
    marks(id).forEach((mark) => {
      mark.classList.remove("is-open", "is-accepted", "is-dismissed");
      mark.classList.add(`is-${state}`);
    });
    if (state !== "open") lastJudged = id;
    const moves = goesOn && state !== "open" && !node.querySelector("[role=alert]");
    goesOn = false;
    if (moves && nextOpen(id)) { activate(nextOpen(id)); return; }
    // Judged by a click: the next directive is at hand for the keys, and nothing moves under the pointer.
    const isJudged = state !== "open" && !node.querySelector("[role=alert]");
    if (isJudged && nextOpen(id)) { activate(nextOpen(id), { moveCards: false }); return; }
    activate(id, { moveText: false, moveCards: Boolean(node.querySelector(".amend")) });
    const field = node.querySelector(".amend input:not([type=hidden])");
    if (field) field.focus();
  });

  // ---- no answer, or a refusal: said on the card, and the hand stays where it was
  const WORDS = { 403: "refused", 404: "gone" };
  const tell = (words) => (event) => {
    goesOn = false;
    delete desk.dataset.swapped;
    const place = (event.detail.target && event.detail.target.closest(".card-d")) || list;
    place.querySelectorAll(":scope > [role=alert]").forEach((note) => note.remove());
    const note = document.createElement("p");
    note.className = "note note-error";
    note.setAttribute("role", "alert");
    note.textContent = desk.dataset[words(event.detail.xhr)];
    place.prepend(note);
    note.scrollIntoView({ block: "nearest" });
  };
  document.body.addEventListener("htmx:responseError", tell((xhr) => WORDS[xhr.status] || "failed"));
  document.body.addEventListener("htmx:sendError", tell(() => "offline"));

  function nextOpen(id) {
    const all = cards();
    const at = all.indexOf(card(id));
    const found = [...all.slice(at + 1), ...all.slice(0, at)].find((node) => node.dataset.state === "open");
    return found && idOf(found);
  }

  // ---- keys
  const step = (by) => {
    const all = cards();
    const at = all.indexOf(card(current));
    const next = all[Math.min(all.length - 1, Math.max(0, at + by))];
    if (next) activate(idOf(next));
  };
  const press = (selector, id) => {
    const node = id && card(id) && card(id).querySelector(selector);
    if (node) node.click();
    return Boolean(node);
  };
  const acts = {
    j: () => step(1),
    k: () => step(-1),
    a: () => { goesOn = press(".accept", current); },
    e: () => press(".edit", current),
    t: () => { goesOn = press(".same", current); },
    d: () => { if (current) { goesOn = true; ask(current); } },
    u: () => press(".undo", current) || press(".undo", lastJudged),
  };
  const areOff = () => { try { return localStorage.getItem(KEYS_OFF) === "1"; } catch { return false; } };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) {
      if (event.key === "Escape") press(".cancel", current);
      return;
    }
    if (event.key === "?" && keys) { event.preventDefault(); keys.showModal(); return; }
    const act = !areOff() && acts[event.key];
    if (act) { event.preventDefault(); act(); }
  });

  if (keys) {
    const on = document.getElementById("keys-on");
    on.checked = !areOff();
    on.addEventListener("change", () => { try { localStorage.setItem(KEYS_OFF, on.checked ? "" : "1"); } catch { /* private window */ } });
    const show = document.getElementById("show-keys");
    show.hidden = false;
    show.addEventListener("click", () => keys.showModal());
  }

  // ---- where to begin: the directive that the address names, else the first that is not judged
  const named = /^#[dm](\d+)$/.exec(location.hash);
  const first = cards().find((node) => node.dataset.state === "open") || cards()[0];
  if (named && card(named[1])) activate(named[1]);
  else if (first) activate(idOf(first), { focus: false, moveText: false, moveCards: false });
})();
