import { firstQuestions as ofCompetencies } from '@passerelle/competencies-web/ahead';
import { firstQuestions as ofLearning } from '@passerelle/learning-web/ahead';
import { firstQuestions as ofEveryPage } from '@passerelle/platform-web/ahead';

// Named by its alias in angular.json: the builder takes a path for Zone.js, and makes generators of all async functions.
// Asked while the code of the page is on its way. With parameters in the address, the page itself says what it asks.
const address = location.search === '' ? location.pathname.replace(/^\/\w+\//, '') : undefined;
for (const { address: pattern, ask } of [...ofEveryPage, ...ofLearning, ...ofCompetencies]) {
  const found = address === undefined ? null : pattern.exec(address);
  if (found) ask(found);
}
