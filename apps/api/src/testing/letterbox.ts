import net from 'node:net';
import { createInterface } from 'node:readline';

export interface ReceivedLetter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A mail server that keeps what it is given. */
export interface Letterbox {
  readonly smtpUrl: string;
  readonly letters: readonly ReceivedLetter[];
  /** Letters to refuse before taking any, with a fault that may pass. */
  refuse(count: number): void;
  close(): Promise<void>;
}

/** Opens a mail server on this machine (RFC 5321, the commands that a client needs). */
export async function openLetterbox(): Promise<Letterbox> {
  const letters: ReceivedLetter[] = [];
  let refusals = 0;
  const take = (to: string, source: string) => {
    if (refusals > 0) {
      refusals -= 1;
      return '451 try again later';
    }
    letters.push(readLetter(to, source));
    return '250 taken';
  };
  const server = net.createServer((socket) => converse(socket, take));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    smtpUrl: `smtp://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    letters,
    refuse: (count) => void (refusals = count),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function converse(socket: net.Socket, take: (to: string, source: string) => string): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  let to = '';
  let source: string[] | undefined;
  say('220 letterbox');
  createInterface({ input: socket }).on('line', (line) => {
    if (source && line === '.') {
      say(take(to, source.join('\n')));
      source = undefined;
    } else if (source) source.push(line.replace(/^\./, ''));
    else if (/^DATA/i.test(line)) {
      source = [];
      say('354 go on');
    } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
    else {
      to = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1] ?? to;
      say('250 letterbox');
    }
  });
  socket.on('error', () => socket.destroy());
}

function readLetter(to: string, source: string): ReceivedLetter {
  const [, head = '', body = ''] = /^(.*?)\n\n(.*)$/s.exec(source) ?? [];
  const fields = head.replace(/\n\s+/g, ' ');
  const subject = /^Subject: (.*)$/m.exec(fields)?.[1] ?? '';
  const base64 = /^Content-Transfer-Encoding: base64$/im.test(fields);
  return { to, subject: readWords(subject), text: base64 ? Buffer.from(body, 'base64').toString() : readQuoted(body) };
}

/** Encoded words of a header (RFC 2047), as the sender writes them. */
function readWords(subject: string): string {
  return subject.replace(/\?=\s+=\?/g, '?==?').replace(/=\?UTF-8\?([QB])\?([^?]*)\?=/gi, (_, encoding: string, words: string) => (encoding.toUpperCase() === 'B' ? Buffer.from(words, 'base64').toString() : readQuoted(words.replaceAll('_', ' '))));
}

/** Quoted-printable text (RFC 2045). */
function readQuoted(text: string): string {
  const bytes = text.replace(/=\n/g, '').replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
