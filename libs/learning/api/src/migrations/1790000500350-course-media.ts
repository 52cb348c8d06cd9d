import { wallBetweenOrganizations } from '@passerelle/platform-api';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Films, recordings and captions of a version of a course. */
export class CourseMedia1790000500350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning.course_media (
        organization_id uuid not null, course_id text not null, version integer not null, name text not null, media_type text not null, bytes bytea not null,
        constraint course_media_once_per_version primary key (organization_id, course_id, version, name),
        constraint course_media_type_is_known check (media_type in ('video/webm', 'video/mp4', 'audio/webm', 'audio/ogg', 'audio/mpeg', 'text/vtt')),
        constraint course_media_course foreign key (organization_id, course_id, version) references learning.course_version (organization_id, course_id, version)
      )`);
    // A film is compressed already.
    await runner.query('alter table learning.course_media alter column bytes set storage external');
    await wallBetweenOrganizations(runner, 'learning.course_media', ['select', 'insert']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table learning.course_media');
  }
}
