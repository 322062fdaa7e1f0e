"use strict";
// At the review desk, the words that each field of the current card came from are tinted in the text.
(() => {
  const desk = document.getElementById("desk");
  if (!desk || typeof Highlight !== "function" || !CSS.highlights) return;
  const TINTS = ["lead", "partners", "due", "issuer", "product", "urgent"];

  function tint(node) {
    TINTS.forEach((name) => CSS.highlights.delete(name));
    node.querySelectorAll("[data-spans]").forEach((field) => {
      const ranges = field.dataset.spans.split(" ").flatMap((span) => rangesOf(...span.split("-").map(Number)));
      if (ranges.length) CSS.highlights.set(field.dataset.field, new Highlight(...ranges));
    });
  }

  // Pieces of the text in order; each knows the offset, in code points, of its first character.
  let pieces, starts;
  function gather() {
    pieces = [...desk.querySelectorAll("#text [data-start]")];
    starts = pieces.map((piece) => Number(piece.dataset.start));
  }
  gather();
  desk.addEventListener("desk:panes", gather);

  function rangesOf(start, end) {
    const found = [];
    for (let i = firstAt(start); i < pieces.length && starts[i] < end; i += 1) {
      const node = pieces[i].firstChild;
      if (!node) continue;
      const from = units(node.data, Math.max(0, start - starts[i]));
      const to = units(node.data, end - starts[i]);
      if (from >= to) continue;
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      found.push(range);
    }
    return found;
  }

  function firstAt(offset) {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle + 1; else high = middle;
    }
    return Math.max(0, low - 1);
  }

  // Code points to UTF-16 units.
  function units(words, points) {
    let at = 0;
    for (let n = 0; n < points && at < words.length; n += 1) at += words.codePointAt(at) > 0xffff ? 2 : 1;
    return at;
  }

  desk.addEventListener("desk:current", (event) => tint(event.target));
})();
