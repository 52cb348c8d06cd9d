import type { Routes } from '@angular/router';

export const competenciesRoutes: Routes = [];
