export { type Letterbox, openLetterbox } from './letterbox.js';
export { startTestApi, type TestApi } from './test-api.js';
export { type Answer, intention, TestClient } from './test-client.js';
