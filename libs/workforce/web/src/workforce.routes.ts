import type { Routes } from '@angular/router';

export const workforceRoutes: Routes = [];
