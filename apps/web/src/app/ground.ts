/** Angular itself, read before what stands on it. */
export { ApplicationRef } from '@angular/core';
