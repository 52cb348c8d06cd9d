import type { ActivityId } from '@passerelle/kernel';
import { aText } from '@passerelle/kernel/testing';

import { describeFault } from '../course/course-fault.js';
import { anAudio, aVideo } from './activity.builder.js';
import { captionFaults, cuesOf, mediaFaults, mediaTypeOf } from './media.js';

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const faultsOf = (media: Parameters<typeof mediaFaults>[0]) => mediaFaults(media).map(describeFault);
const EBML = '\u001a\u0045\u00df\u00a3....webm....';

describe('mediaFaults', () => {
  it('finds nothing in sound media', () => expect([faultsOf(aVideo()), faultsOf(anAudio())]).toEqual([[], []]));
  it('wants captions and a transcript in both languages', () => {
    expect(faultsOf(aVideo({ captions: { fr: 'v1.fr.vtt', en: '' } }))).toEqual(['v1 has no captions in en']);
    expect(faultsOf(anAudio({ id: 'a1' as ActivityId, transcript: { fr: ' ', en: '' } }))).toEqual(['a1 has no transcript in fr', 'a1 has no transcript in en']);
  });
  it('wants to know how long it lasts', () => expect(faultsOf(aVideo({ title: aText(), durationSeconds: 0 }))).toEqual(['v1 does not say how long it lasts']));
});

describe('mediaTypeOf', () => {
  it('knows a file by its content', () => {
    expect(mediaTypeOf(bytes(`${EBML}V_VP9`))).toBe('video/webm');
    expect(mediaTypeOf(bytes(`${EBML}A_OPUS`))).toBe('audio/webm');
    expect(mediaTypeOf(bytes('\0\0\0 ftypisom'))).toBe('video/mp4');
    expect([mediaTypeOf(bytes('OggS\0')), mediaTypeOf(bytes('ID3\u0003')), mediaTypeOf(bytes('\u00ff\u00fb\u0090')), mediaTypeOf(bytes('WEBVTT\n\n'))]).toEqual(['audio/ogg', 'audio/mpeg', 'audio/mpeg', 'text/vtt']);
  });
  it.each(['<html><script>', 'MZ\u0090', '%PDF-1.7', '\u001a\u0045\u00df\u00a3matroska', 'WEBVTTX', ''])('refuses anything else, whatever its name: %#', (content) => expect(mediaTypeOf(bytes(content))).toBeUndefined());
});

describe('captions', () => {
  const captions = 'WEBVTT\n\n00:00.000 --> 00:04.000\nUne phrase.\n\n00:00:04.500 --> 00:00:08.000\nLa suite.\n';
  it('have times', () => expect(cuesOf(captions)).toEqual([{ from: 0, to: 4 }, { from: 4.5, to: 8 }]));
  it('fit the film', () => expect([captionFaults(captions, 8), captionFaults(captions, 5), captionFaults('WEBVTT\n', 8)]).toEqual([[], ['go on after the end'], ['hold no cue']]));
  it('come in order', () => expect(captionFaults('WEBVTT\n\n00:05.000 --> 00:06.000\nA\n\n00:01.000 --> 00:02.000\nB\n', 8)).toEqual(['have cues out of order']));
});
