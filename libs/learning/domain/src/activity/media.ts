import type { ActivityId, BilingualText } from '@passerelle/kernel';

import type { CourseFault } from '../course/course-fault.js';

interface Media {
  readonly id: ActivityId;
  readonly title: BilingualText;
  /** File of the course, in each language. */
  readonly file: BilingualText;
  /** Markdown: everything that is said and shown. */
  readonly transcript: BilingualText;
  readonly durationSeconds: number;
}

/** A film to watch, with captions and a transcript. Done when it was watched, or when the person says so. */
export interface VideoActivity extends Media {
  readonly kind: 'video';
  /** WebVTT file of the course, in each language. */
  readonly captions: BilingualText;
}

/** Something to listen to, with its transcript. */
export interface AudioActivity extends Media {
  readonly kind: 'audio';
}

/** Share of a film that one has seen by its end when one has watched it: a few seconds may be skipped. */
export const WATCHED_SHARE = 0.9;

export function mediaFaults(media: VideoActivity | AudioActivity): readonly CourseFault[] {
  const { id, transcript, durationSeconds } = media;
  const missing = (['fr', 'en'] as const).flatMap((language): readonly CourseFault[] => [
    ...(transcript[language].trim() ? [] : [{ kind: 'TranscriptMissing', at: id, language } as const]),
    ...(media.kind === 'video' && !media.captions[language] ? [{ kind: 'CaptionsMissing', at: id, language } as const] : []),
  ]);
  return durationSeconds > 0 ? missing : [...missing, { kind: 'LengthNone', at: id }];
}

/** Kinds of media that a course may carry. */
export type MediaType = 'video/webm' | 'video/mp4' | 'audio/webm' | 'audio/ogg' | 'audio/mpeg' | 'text/vtt';

/**
 * What a file is, by its content: its name says nothing. Undefined for anything that a course may not carry.
 * Signatures: RFC 9559 (Matroska, EBML), ISO/IEC 14496-12 (ftyp), RFC 3533 (Ogg), ISO/IEC 11172-3 and ID3v2 (MPEG audio), WebVTT (W3C).
 */
export function mediaTypeOf(bytes: Uint8Array): MediaType | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  if (head.startsWith('\u001a\u0045\u00df\u00a3')) return head.includes('webm') ? (head.includes('V_VP') || head.includes('V_AV1') ? 'video/webm' : 'audio/webm') : undefined;
  if (head.slice(4, 8) === 'ftyp') return 'video/mp4';
  if (head.startsWith('OggS')) return 'audio/ogg';
  if (head.startsWith('ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg';
  return /^(\u00ef\u00bb\u00bf)?WEBVTT(?=[ \t\n\r]|$)/.test(head) ? 'text/vtt' : undefined;
}

const CUE = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3}) --> (?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})/gm;

/** Times of the cues of a WebVTT file, in seconds. */
export function cuesOf(captions: string): readonly { readonly from: number; readonly to: number }[] {
  return [...captions.matchAll(CUE)].map((match) => ({ from: secondsOf(match.slice(1, 5)), to: secondsOf(match.slice(5, 9)) }));
}

function secondsOf([hours = '0', minutes, seconds, thousandths]: readonly (string | undefined)[]): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}

/** What is wrong with captions: none, out of order, or said after the film has ended. */
export function captionFaults(captions: string, durationSeconds: number): readonly string[] {
  const cues = cuesOf(captions);
  if (cues.length === 0) return ['hold no cue'];
  return [
    ...(cues.every(({ from, to }, place) => from < to && from >= (cues[place - 1]?.from ?? 0)) ? [] : ['have cues out of order']),
    ...(cues.every(({ to }) => to <= durationSeconds + 1) ? [] : ['go on after the end']),
  ];
}
