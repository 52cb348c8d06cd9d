import type { Routes } from '@angular/router';
import { holding } from '@passerelle/platform-web/frame';

export const learningRoutes: Routes = [
  { path: 'accueil', title: $localize`:@@learning.home.title:Accueil`, canActivate: [holding('home:read')], loadComponent: () => import('./home/home-page.js').then((m) => m.HomePage) },
  { path: 'mon-parcours', title: $localize`:@@learning.path.heading:Mon parcours`, canActivate: [holding('path:read')], loadComponent: () => import('./path/my-path-page.js').then((m) => m.MyPathPage) },
  { path: 'formations', title: $localize`:@@learning.courses.heading:Formations`, canActivate: [holding('course:read')], loadComponent: () => import('./catalogue/courses-page.js').then((m) => m.CoursesPage) },
  { path: 'formations/:courseId', title: $localize`:@@learning.course.title:Formation`, canActivate: [holding('course:read')], loadComponent: () => import('./catalogue/course-page.js').then((m) => m.CoursePage) },
  ...['formations/:courseId/lecon', 'formations/:courseId/lecon/:lessonId'].map((path) => ({
    path,
    title: $localize`:@@learning.player.title:Leçon`,
    canActivate: [holding('progress:write')],
    loadComponent: () => import('./player/player-page.js').then((m) => m.PlayerPage),
  })),
];
