const [maj, min, pat] = process.versions.node.split('.').map(Number);
const ok = (maj === 22 && (min > 22 || (min === 22 && pat >= 3))) || (maj === 24 && min >= 15) || maj >= 26;
if (!ok) { console.error(`Node ${process.version} is too old: run "npm start" or "npm test", which bring their own, or install Node 24.15 or later.`); process.exit(1); }
