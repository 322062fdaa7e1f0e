"use strict";
// At the review desk: why a directive is dismissed, merging, splitting, and making directives of words of the text.
(() => {
  if (!window.desk || !document.getElementById("why")) return;
  const { desk, text, list, card, cards, say, send } = window.desk;
  const why = document.getElementById("why");
  const cut = document.getElementById("cut");
  const button = document.getElementById("add-selected");

  // ---- why it is dismissed
  function ask(id) {
    const link = card(id).querySelector(".dismiss");
    if (!link) return;
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
    send(node.querySelector(".dismiss").dataset.url, values, node);
  }

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
      window.desk.goesOn = false;
      if (card(why.dataset.id)) card(why.dataset.id).focus({ preventScroll: true });
    });

  function sendWords() {
    const words = document.getElementById("why-words");
    if (words.value.trim()) dismiss({ words: words.value }); else words.focus();
  }


  // ---- merge with the next that stands below it
  function merge(id) {
    const node = card(id);
    const link = node && node.querySelector(".merge");
    if (!link) return;
    const all = cards().filter((one) => !one.matches(".is-passage"));
    const next = all[all.indexOf(node) + 1];
    if (!next || next.dataset.state !== "open") { say(desk.dataset.last); return; }
    send(link.dataset.url, { with: next.id.slice(1) }, desk);
  }

  // ---- split: the words stand as buttons, the one in focus begins the second part
  function split(id) {
    const link = card(id) && card(id).querySelector(".split");
    if (!link) return;
    htmx.ajax("GET", link.href, { source: cut, target: "#cut-words", swap: "innerHTML" }).then(() => {
      const ends = (word, sign) => word.previousElementSibling.textContent.trim().endsWith(sign);
      const all = [...cut.querySelectorAll("[data-likely]")];
      // A semicolon parts clauses, a comma seldom does.
      const likely = all.find((word) => ends(word, ";")) || all[0] || words()[words().length >> 1];
      if (!likely) return;
      cut.dataset.id = id;
      cut.showModal();
      likely.focus();
    }).catch(() => { /* told by htmx:sendError */ });
  }
  const words = () => [...cut.querySelectorAll("[name=at]")];
  const STEPS = {
    ArrowRight: (all, at) => all[at + 1],
    ArrowLeft: (all, at) => all[at - 1],
    ArrowDown: (all, at) => all.slice(at + 1).find((word) => "likely" in word.dataset),
    ArrowUp: (all, at) => all.slice(0, at).reverse().find((word) => "likely" in word.dataset),
    Home: (all) => all[0],
    End: (all) => all[all.length - 1],
  };
  cut.addEventListener("keydown", (event) => {
    const go = STEPS[event.key];
    if (!go) return;
    event.preventDefault();
    const all = words();
    const next = go(all, all.indexOf(document.activeElement));
    if (next) next.focus();
  });
  cut.addEventListener("click", (event) => {
    const word = event.target.closest("[name=at]");
    if (!word) return;
    event.preventDefault();
    const url = word.form.action;
    cut.close();
    send(url, { at: word.value }, desk);
  });
  cut.addEventListener("close", () => {
    if (card(cut.dataset.id)) card(cut.dataset.id).focus({ preventScroll: true });
  });

  // ---- accept at once all that was read with confidence
  const sure = document.getElementById("sure");
  function acceptSure() {
    const url = document.getElementById("show-sure").href;
    htmx.ajax("GET", url, { source: sure, target: "#sure-offers", swap: "innerHTML" }).then(() => {
      const offer = sure.querySelector("#sure-offers button");
      if (!sure.querySelector("#sure-offers form")) return;
      sure.showModal();
      if (offer) offer.focus();
    }).catch(() => { /* told by htmx:sendError */ });
  }
  function takeSure(button) {
    if (!button) return;
    const values = { level: button.form.elements.level.value };
    sure.close();
    send(button.form.action, values, desk);
  }
  sure.addEventListener("click", (event) => {
    const button = event.target.closest("#sure-offers button");
    if (button) { event.preventDefault(); takeSure(button); }
  });
  sure.addEventListener("keydown", (event) => {
    if (!/^[1-9]$/.test(event.key)) return;
    event.preventDefault();
    const offer = sure.querySelectorAll("#sure-offers form")[event.key - 1];
    takeSure(offer && offer.querySelector("button"));
  });
  document.getElementById("show-sure").addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    acceptSure();
  });

  // ---- a directive of words that somebody chose
  function add() {
    const chosen = stretch();
    if (chosen) { getSelection().removeAllRanges(); make(chosen); return; }
    const focused = document.activeElement && document.activeElement.closest(".passage[data-from]");
    const node = focused || card(window.desk.current);
    if (node && node.dataset.from && node.dataset.state !== "agreed") make([node.dataset.from, node.dataset.to]);
    else say(desk.dataset.select);
  }
  const make = ([start, end]) => send(desk.dataset.add, { start, end }, desk);

  // Offsets of the selected words, in code points, as the pieces of the text say where they begin.
  function stretch() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return null;
    const pieces = [...text.querySelectorAll("[data-start]")].filter((piece) => piece.firstChild && range.intersectsNode(piece.firstChild));
    if (!pieces.length) return null;
    const at = (piece, container, units) =>
      Number(piece.dataset.start) + [...piece.textContent.slice(0, piece.contains(container) ? units : undefined)].length;
    const [first, last] = [pieces[0], pieces[pieces.length - 1]];
    const start = first.contains(range.startContainer)
      ? at(first, range.startContainer, range.startOffset) : Number(first.dataset.start);
    const end = at(last, range.endContainer, range.endOffset);
    return end > start ? [start, end] : null;
  }

  document.addEventListener("selectionchange", () => {
    const chosen = stretch();
    button.hidden = !chosen;
    if (!chosen) return;
    const box = getSelection().getRangeAt(0).getBoundingClientRect();
    const top = Math.min(Math.max(box.bottom + 6, 8), window.innerHeight - 48);
    button.style.setProperty("top", `${top}px`);
    button.style.setProperty("left", `${Math.min(Math.max(box.left, 8), window.innerWidth - 180)}px`);
  });
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", add);

  list.addEventListener("click", (event) => {
    const node = event.target.closest(".card-d");
    const acts = [[".dismiss", ask], [".merge", merge], [".split", split]];
    const found = node && acts.find(([selector]) => event.target.closest(selector));
    if (!found || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    found[1](node.id);
  });

  Object.assign(window.desk, { ask, merge, split, add, acceptSure });
})();
