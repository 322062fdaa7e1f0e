"use strict";
// A day typed short ("15/12", "15/12/26") is shown as it is understood; `DayField` of the server understands it alike.
(() => {
  const SHORT = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2}|\d{4}))?$/;

  function understood(words, after) {
    const found = SHORT.exec(words.trim());
    if (!found) return null;
    const [day, month] = [Number(found[1]), Number(found[2])];
    const given = found[3] && (found[3].length === 2 ? 2000 + Number(found[3]) : Number(found[3]));
    const from = new Date(`${after}T00:00`);
    for (let year = given || from.getFullYear(); year < (given || from.getFullYear()) + 9; year += 1) {
      const date = new Date(year, month - 1, day);
      const isThere = date.getMonth() === month - 1 && date.getDate() === day;
      if (isThere && (given || date >= from)) return date;
      if (given) return null;
    }
    return null;
  }

  document.addEventListener("input", (event) => {
    const field = event.target;
    if (!field.dataset || !field.dataset.after) return;
    let note = field.nextElementSibling;
    if (!note || !note.matches(".day-read")) {
      note = document.createElement("output");
      note.className = "day-read small faint";
      field.after(note);
    }
    const date = understood(field.value, field.dataset.after);
    const style = { weekday: "long", day: "2-digit", month: "2-digit", year: "numeric" };
    note.textContent = date ? date.toLocaleDateString(document.documentElement.lang, style) : "";
  });
})();
