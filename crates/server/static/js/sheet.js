// The screen of a sheet: Enter moves on to the next number, and keeps the sheet after the last one; arrows go up and down; the
// sum follows what is typed. Without this script, Tab moves on, and the button keeps the sheet.

for (const form of document.querySelectorAll("form[data-sheet]")) {
  const numbers = [...form.querySelectorAll(".sheet-row input")];
  const rows = numbers.filter((input) => input.name !== "contacts");
  const sum = form.querySelector("output[name='sum']");
  const send = form.querySelector("p.actions button");

  const count = () => {
    const typed = rows.map((input) => Number.parseInt(input.value, 10) || 0);
    if (sum) sum.textContent = String(typed.reduce((all, one) => all + one, 0));
  };
  const go = (input) => {
    input.focus();
    input.select();
  };

  form.addEventListener("input", count);
  form.addEventListener("keydown", (event) => {
    const at = numbers.indexOf(event.target);
    if (at < 0 || event.isComposing) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (numbers[at + 1]) go(numbers[at + 1]);
      else form.requestSubmit(send);
    } else if (event.key === "ArrowDown" && numbers[at + 1]) {
      event.preventDefault();
      go(numbers[at + 1]);
    } else if (event.key === "ArrowUp" && numbers[at - 1]) {
      event.preventDefault();
      go(numbers[at - 1]);
    }
  });
  count();
}
