/** The router, read before the app that uses it. */
export { Router } from '@angular/router';
