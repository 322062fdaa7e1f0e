"use strict";
// At the review desk, why a passage is no directive: beside its last words while the pointer or the focus is on it. It
// floats, since within the line it would move the text under the hand. Those who hear the page find it behind the words.
(() => {
  const text = document.getElementById("text");
  if (!text) return;
  const tip = document.createElement("div");
  tip.id = "why-tip";
  tip.hidden = true;
  tip.setAttribute("aria-hidden", "true");
  text.append(tip);

  function show(passage) {
    const why = passage.nextElementSibling;
    if (!why || !why.matches(".why")) return;
    tip.textContent = why.textContent.trim().replace(/^\[|\]$/g, "");
    tip.hidden = false;
    const lines = passage.getClientRects();
    const last = lines[lines.length - 1];
    const left = Math.min(last.right - tip.offsetWidth, window.innerWidth - tip.offsetWidth - 8);
    const below = last.bottom + 2;
    const top = below + tip.offsetHeight > text.getBoundingClientRect().bottom ? lines[0].top - tip.offsetHeight - 2 : below;
    tip.style.setProperty("left", `${Math.max(text.getBoundingClientRect().left + 8, left)}px`);
    tip.style.setProperty("top", `${top}px`);
  }
  const hide = () => { tip.hidden = true; };

  const on = (event) => {
    const passage = event.target.closest(".passage");
    if (passage) show(passage); else hide();
  };
  text.addEventListener("pointerover", on);
  text.addEventListener("focusin", on);
  text.addEventListener("pointerleave", hide);
  text.addEventListener("focusout", hide);
  text.addEventListener("scroll", hide, { passive: true });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
})();
