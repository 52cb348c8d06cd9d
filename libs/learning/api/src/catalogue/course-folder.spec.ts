import { assembleCourse, readCourseFolder, writeCourseFolder } from '@passerelle/learning-domain';

import { readCourses } from './load-courses.js';

describe('the courses that ship with the product, as folders of files', () => {
  it('are the same once written and read', async () => {
    for (const { course } of await readCourses()) {
      const read = readCourseFolder(writeCourseFolder(course));
      expect('parts' in read ? assembleCourse(course.id, course.version, read.parts) : read.faults).toEqual(course);
    }
  });
});
