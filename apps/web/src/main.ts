// The first frame is painted before the code of the app holds the thread; a page in the background paints none.
const painted = new Promise<void>((done) => {
  new PerformanceObserver((paints) => {
    if (paints.getEntriesByName('first-contentful-paint').length > 0) done();
  }).observe({ type: 'paint', buffered: true });
  setTimeout(done, 200);
});

painted
  .then(() => import('./app/start.js'))
  .then(({ start }) => start())
  .catch((fault: unknown) => console.error(fault));

export {};
