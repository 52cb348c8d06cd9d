export { aNotice } from './notice/notice.builder.js';
