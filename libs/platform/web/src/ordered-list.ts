// Putting things in order by hand: what draws the gesture is heavy, and comes where one does.
export { type OrderedItem, OrderedList } from './ordered-list/ordered-list.js';
