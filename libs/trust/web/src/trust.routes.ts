import type { Routes } from '@angular/router';

export const trustRoutes: Routes = [];
