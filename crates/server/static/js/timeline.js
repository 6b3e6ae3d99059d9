// Timeline: arrow keys walk from mark to mark, and a line below the drawing says what is under the pointer or the focus.
// Without this script every mark is still a link that Tab reaches.

const centre = (mark) => {
  const box = mark.getBoundingClientRect();
  return box.left + box.width / 2;
};

const nearest = (marks, x) =>
  marks.reduce((best, mark) => (Math.abs(centre(mark) - x) < Math.abs(centre(best) - x) ? mark : best));

function walk(svg) {
  const lanes = [...svg.querySelectorAll(".tl-lane")]
    .map((lane) => [...lane.querySelectorAll("a.tl-mark")].sort((a, b) => centre(a) - centre(b)))
    .filter((marks) => marks.length > 0);
  if (lanes.length === 0) return;

  const readout = svg.closest(".tl-frame")?.querySelector(".tl-readout");
  const say = (mark) => {
    if (readout && mark) readout.textContent = mark.getAttribute("aria-label") ?? "";
  };

  // One stop for Tab; the arrows do the rest.
  let here = lanes[0][0];
  lanes.flat().forEach((mark) => mark.setAttribute("tabindex", mark === here ? "0" : "-1"));
  const stopAt = (mark) => {
    here.setAttribute("tabindex", "-1");
    here = mark;
    here.setAttribute("tabindex", "0");
  };

  const next = (key) => {
    const row = lanes.findIndex((marks) => marks.includes(here));
    const marks = lanes[row];
    const at = marks.indexOf(here);
    switch (key) {
      case "ArrowRight": return marks[at + 1];
      case "ArrowLeft": return marks[at - 1];
      case "ArrowDown": return lanes[row + 1] && nearest(lanes[row + 1], centre(here));
      case "ArrowUp": return lanes[row - 1] && nearest(lanes[row - 1], centre(here));
      case "Home": return marks[0];
      case "End": return marks[marks.length - 1];
      default: return undefined;
    }
  };

  svg.addEventListener("focusin", (event) => {
    const mark = event.target.closest?.("a.tl-mark");
    if (mark) { stopAt(mark); say(mark); }
  });
  svg.addEventListener("pointerover", (event) => say(event.target.closest?.("a.tl-mark")));
  svg.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !event.target.closest?.("a.tl-mark")) return;
    const mark = next(event.key);
    if (!mark) return;
    event.preventDefault();
    mark.focus();
    mark.scrollIntoView({ block: "nearest", inline: "center" });
  });
}

document.querySelectorAll("svg.tl").forEach(walk);
