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

// Plus and minus look closer and further, as the links above the drawing do; so does the wheel with Ctrl, around the pointer.
// Dragging the drawing moves the days. Each is a new address, and the page stays where it was.

const KEPT = "jalon-timeline-top";
const DAY = 864e5;

function go(address) {
  sessionStorage.setItem(KEPT, String(window.scrollY));
  location.assign(address);
}

const kept = sessionStorage.getItem(KEPT);
sessionStorage.removeItem(KEPT);
if (kept !== null && document.querySelector("svg.tl")) window.scrollTo(0, Number(kept));

document.querySelectorAll("a[data-zoom], .tl-cluster[href*='from=']").forEach((link) =>
  link.addEventListener("click", () => sessionStorage.setItem(KEPT, String(window.scrollY))));

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest?.("input, select, textarea")) return;
  const way = { "+": "in", "=": "in", "-": "out" }[event.key];
  const link = way && document.querySelector(`a[data-zoom="${way}"]`);
  if (link) { event.preventDefault(); go(link.href); }
});

function byHand(region) {
  const { from, to, left, right, rest } = region.dataset;
  const first = Date.parse(from);
  const days = (Date.parse(to) - first) / DAY + 1;
  if (!Number.isFinite(days)) return;
  const svg = region.querySelector("svg");
  const room = () => {
    const box = svg.getBoundingClientRect();
    return { start: box.left + box.width * Number(left), width: box.width * (Number(right) - Number(left)) };
  };
  const show = (start, length) => {
    const day = (number) => new Date(first + Math.round(number) * DAY).toISOString().slice(0, 10);
    go(`?from=${day(start)}&to=${day(start + Math.max(length, 6) - 1)}${rest}`);
  };

  region.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    if (region.dataset.gone) return;
    region.dataset.gone = "1";
    const { start, width } = room();
    const share = Math.min(Math.max((event.clientX - start) / width, 0), 1);
    const length = event.deltaY < 0 ? days / 2 : days * 2;
    show(share * (days - length), length);
  }, { passive: false });

  let begun = null;
  region.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.pointerType !== "mouse" || event.target.closest("a")) return;
    begun = event.clientX;
    region.classList.add("is-dragged");
    region.setPointerCapture(event.pointerId);
  });
  region.addEventListener("pointermove", (event) => {
    if (begun !== null) svg.style.transform = `translateX(${event.clientX - begun}px)`;
  });
  const end = (event) => {
    if (begun === null) return;
    const moved = event.clientX - begun;
    begun = null;
    region.classList.remove("is-dragged");
    svg.style.transform = "";
    if (event.type === "pointerup" && Math.abs(moved) > 8) show((-moved / room().width) * days, days);
  };
  region.addEventListener("pointerup", end);
  region.addEventListener("pointercancel", end);
}

document.querySelectorAll(".tl-scroll[data-from]").forEach(byHand);
