export { NoticeBell } from './notice/notice-bell.js';
