import { aText } from '@passerelle/kernel/testing';
import type { Activity } from '@passerelle/learning-domain';
import { aCourse, aLesson, anAudio, aVideo } from '@passerelle/learning-domain/testing';

import { mediaFilesFaults } from './media-files-faults.js';

const film = { mediaType: 'video/webm', bytes: Buffer.from('film') } as const;
const captions = { mediaType: 'text/vtt', bytes: Buffer.from('WEBVTT\n\n00:00.000 --> 00:04.000\nUne phrase.\n') } as const;
const course = (...activities: Activity[]) => aCourse({ modules: [{ id: 'm', title: aText(), lessons: [aLesson({ activities })] }] });

describe('mediaFilesFaults', () => {
  it('finds nothing where every file is there and is what it should be', () => {
    expect(mediaFilesFaults(course(aVideo()), { 'v1.fr.webm': film, 'v1.en.webm': film, 'v1.fr.vtt': captions, 'v1.en.vtt': captions })).toEqual([]);
  });
  it('names what is missing in a language', () => {
    expect(mediaFilesFaults(course(aVideo()), { 'v1.fr.webm': film, 'v1.fr.vtt': captions, 'v1.en.vtt': captions })).toEqual(['video v1: v1.en.webm is not there, or is no film nor recording by its content']);
  });
  it('looks at the content: a film is no recording, whatever it is called', () => {
    expect(mediaFilesFaults(course(anAudio()), { 'a1.fr.ogg': film, 'a1.en.ogg': { mediaType: 'audio/ogg', bytes: Buffer.from('') } })).toEqual(['audio a1: a1.fr.ogg is video/webm by its content']);
  });
  it('reads the captions', () => {
    const late = { mediaType: 'text/vtt', bytes: Buffer.from('WEBVTT\n\n01:00.000 --> 01:04.000\nTrop tard.\n') } as const;
    expect(mediaFilesFaults(course(aVideo()), { 'v1.fr.webm': film, 'v1.en.webm': film, 'v1.fr.vtt': late, 'v1.en.vtt': film })).toEqual(['video v1: v1.fr.vtt go on after the end', 'video v1: v1.en.vtt is not there, or holds no captions']);
  });
});
