// The first frame is painted before the code of the app holds the thread; a page in the background paints none.
const painted = new Promise<void>((done) => {
  new PerformanceObserver((paints) => {
    if (paints.getEntriesByName('first-contentful-paint').length > 0) done();
  }).observe({ type: 'paint', buffered: true });
  setTimeout(done, 200);
});

// What the app stands on is read first, each part in a task of its own.
painted
  .then(() => import('./app/ground.js'))
  .then(() => import('./app/router.js'))
  .then(() => import('./app/start.js'))
  .then(({ start }) => start())
  .catch((fault: unknown) => {
    console.error(fault);
    sayThatNothingCame();
  });

/** Nothing of the app is there to say it: neither its words nor its parts. */
function sayThatNothingCame(): void {
  const isFrench = document.documentElement.lang.startsWith('fr');
  const words = document.createElement('p');
  words.className = 'pa-page';
  words.setAttribute('role', 'alert');
  words.textContent = isFrench ? 'La page n’a pas pu se charger. Rien n’est perdu\u00a0: vérifiez la connexion, puis ' : 'The page could not load. Nothing is lost: check the connection, then ';
  const again = document.createElement('a');
  again.href = location.href;
  again.textContent = isFrench ? 'rechargez-la.' : 'reload it.';
  words.append(again);
  document.querySelector('pa-root')?.append(words);
}

export {};
