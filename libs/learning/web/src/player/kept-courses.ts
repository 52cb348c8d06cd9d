import { inject, Injectable } from '@angular/core';
import { keptBy, Session } from '@passerelle/platform-web';

import type { PlayerQuery } from '../generated/graphql.js';

type Course = PlayerQuery['course'];

/** Courses that were begun, kept on the device to be taken without a network, each for the person who began it. */
@Injectable({ providedIn: 'root' })
export class KeptCourses {
  private readonly session = inject(Session);

  /** Keeps a course as it stands; a device with no room left keeps what it had. */
  keep(course: Course): void {
    try {
      localStorage.setItem(this.prefix() + course.id, JSON.stringify(course));
    } catch {
      return;
    }
  }

  find(courseId: string): Course | undefined {
    return (JSON.parse(localStorage.getItem(this.prefix() + courseId) ?? 'null') as Course | null) ?? undefined;
  }

  all(): readonly Course[] {
    const ids = Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place) ?? '').flatMap((key) => (key.startsWith(this.prefix()) ? [key.slice(this.prefix().length)] : []));
    return ids.flatMap((id) => this.find(id) ?? []);
  }

  private prefix(): string {
    return `${keptBy(this.session.viewer())}course.`;
  }
}
