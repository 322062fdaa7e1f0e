"use strict";
// After the server's answer at the review desk: the hand stays where it was, and what was done can be undone.
(() => {
  if (!window.desk) return;
  const { desk, text, list, card, marks, activate, nextOpen, say } = window.desk;
  const done = []; // what can be undone, the last at the end: { undo, card, values }
  let swapped = null;
  let wasOpen = false;
  let busy = 0;

  // ---- one card is new: the text follows
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const old = event.detail.target.closest(".card-d");
    if (!old) return;
    swapped = old.id;
    wasOpen = old.dataset.state === "open";
  });
  document.body.addEventListener("htmx:afterSettle", () => {
    const id = swapped;
    const node = card(id);
    if (!node) return;
    swapped = null;
    const state = node.dataset.state;
    marks(id).forEach((mark) => {
      mark.classList.remove("is-open", "is-accepted", "is-dismissed", "is-agreed");
      mark.classList.add(`is-${state}`);
    });
    const isDone = !node.querySelector("[role=alert]") && !node.querySelector(".amend");
    const isJudged = wasOpen && state !== "open" && isDone;
    const moves = window.desk.goesOn;
    window.desk.goesOn = false;
    if (isDone) window.desk.steered = false;
    // Judged by a click: the next directive is at hand for the keys, and nothing moves under the pointer, unless nothing
    // that is left can be seen there.
    const next = isJudged && nextOpen(id);
    if (next) { activate(next, moves ? {} : { moveCards: !isSeen(card(next)) }); return; }
    activate(id, { moveText: false, moveCards: Boolean(node.querySelector(".amend")) });
    node.dispatchEvent(new CustomEvent("desk:form", { bubbles: true }));
  });

  function isSeen(node) {
    const box = node.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    return box.top < Math.min(frame.bottom, window.innerHeight) && box.bottom > Math.max(frame.top, 0);
  }

  // ---- cards have come or gone: both columns are new, and what the hand was on stays where it was on the screen
  let seats = null;
  const panes = [text, list];
  document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
    if (event.detail.target.id !== "text-lines") return;
    const node = card(window.desk.current);
    const forms = [...list.querySelectorAll(".is-edited")];
    seats = { card: node && node.getBoundingClientRect().top, tops: panes.map((pane) => pane.scrollTop), forms };
  });
  function settle(focus) {
    if (!seats) return;
    // A form that somebody is filling in stays.
    seats.forms.forEach((form) => {
      const anew = card(form.id);
      if (anew && anew.dataset.state === "open") anew.replaceWith(form);
    });
    panes.forEach((pane, n) => { pane.scrollTop = seats.tops[n]; });
    const node = card(focus) || card(window.desk.current) || card(nextOpen(null));
    if (node && seats.card !== null && node.id === focus) list.scrollTop += node.getBoundingClientRect().top - seats.card;
    seats = null;
    desk.dispatchEvent(new CustomEvent("desk:panes"));
    window.desk.steered = false;
    if (node) activate(node.id, { nearest: true });
  }

  // ---- what was done, and what can be undone
  document.body.addEventListener("desk:done", (event) => {
    const { undo, card: of, values, undone, focus } = event.detail;
    const gone = new Set((undone || "").split(" ").filter(Boolean));
    for (let n = done.length - 1; n >= 0; n -= 1) if (gone.has(done[n].undo)) done.splice(n, 1);
    if (undo) done.push({ undo, card: of, values });
    if (seats) settle(focus);
    else if (focus && card(focus)) activate(focus);
  });

  function undoLast() {
    const last = done.pop();
    if (!last) { say(desk.dataset.nothing); return; }
    const target = card(last.card) || desk;
    send(last.undo, last.values, target).then((isHeard) => { if (!isHeard) done.push(last); });
  }

  // True once the server has answered, whatever it said.
  function send(url, values, target) {
    const isCard = target !== desk;
    let isHeard = true;
    const failed = () => { isHeard = false; };
    desk.addEventListener("desk:failed", failed, { once: true });
    return htmx.ajax("POST", url, { source: target, target, swap: isCard ? "outerHTML" : "none", values })
      .catch(() => { /* a dead network: told below */ })
      .then(() => { desk.removeEventListener("desk:failed", failed); return isHeard; });
  }
  const said = document.getElementById("said");
  said.addEventListener("click", (event) => {
    if (event.target.closest(".undo-last")) undoLast();
  });
  // It stands over the cards, so it goes once it is read; what it offers stays at hand on the card and by key.
  let fades = 0;
  const fade = () => {
    if (said.matches(":hover, :focus-within")) fades = setTimeout(fade, 2000); else said.replaceChildren();
  };
  new MutationObserver(() => {
    clearTimeout(fades);
    if (said.childElementCount) fades = setTimeout(fade, said.querySelector("button, [role=alert]") ? 20000 : 8000);
  }).observe(said, { childList: true });

  // ---- no answer, or a refusal: said on the card, and the hand stays where it was
  const WORDS = { 403: "refused", 404: "gone" };
  const tell = (words) => (event) => {
    window.desk.goesOn = false;
    swapped = null;
    desk.dispatchEvent(new CustomEvent("desk:failed"));
    const said = desk.dataset[words(event.detail.xhr)];
    const place = event.detail.target && event.detail.target.closest(".card-d");
    if (!place) { say(said); return; }
    place.querySelectorAll(":scope > [role=alert]").forEach((note) => note.remove());
    const note = document.createElement("p");
    note.className = "note note-error";
    note.setAttribute("role", "alert");
    note.textContent = said;
    place.prepend(note);
    note.scrollIntoView({ block: "nearest" });
  };
  document.body.addEventListener("htmx:responseError", tell((xhr) => WORDS[xhr.status] || "failed"));
  document.body.addEventListener("htmx:sendError", tell(() => "offline"));

  // ---- while an answer is awaited, keys wait too (review_keys.js)
  document.body.addEventListener("htmx:beforeRequest", () => { busy += 1; });
  document.body.addEventListener("htmx:afterRequest", (event) => {
    const end = () => { busy -= 1; desk.dispatchEvent(new CustomEvent("desk:idle")); };
    // An answer must settle, which takes htmx 20 ms.
    if (event.detail.successful) setTimeout(end, 40); else end();
  });

  Object.assign(window.desk, { undoLast, send, isBusy: () => busy > 0 });
})();
