// What a side panel is drawn with: it comes with the panel, when somebody opens it.
export { Panel } from './panel/panel.js';
