// Runs before the first paint, so that a person who chose dark never sees a white flash. Theme.ts keeps the choice.
try {
  const choice = localStorage.getItem('passerelle.theme');
  if (choice === 'light' || choice === 'dark') document.documentElement.dataset.theme = choice;
} catch {
  // Storage may be closed by policy: the system decides.
}
