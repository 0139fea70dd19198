import type { ReportWriter } from './reportStream';

/** JSON as a file holds it. */
export function toJson(value: unknown): string {
  return `${indented(value, 0)}\n`;
}

/** JSON as it stands so many spaces from the margin, its first line without them. */
function indented(value: unknown, spaces: number): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${' '.repeat(spaces)}`);
}

/** The members of an object that stand behind others. */
function moreMembers(values: Readonly<Record<string, unknown>>, spaces: number): string {
  return Object.entries(values)
    .map(([name, value]) => `,\n${' '.repeat(spaces)}"${name}": ${indented(value, spaces)}`)
    .join('');
}

/** The JSON of captures that come in windows: as `toJson` would write it, in another order of members. */
export function jsonWriter(): ReportWriter {
  let captures = 0;
  let associations = -1;
  return {
    window: ({ report }) => {
      let text = captures === 0 && associations < 0 ? reportHead : '';
      if (associations < 0) {
        text += `${captures++ > 0 ? ',' : ''}\n    {\n      "file": ${JSON.stringify(report.file)},\n      "associations": [`;
        associations = 0;
      }
      for (const sa of report.associations) {
        text += `${associations++ > 0 ? ',' : ''}\n        ${indented(sa, 8)}`;
      }
      return text;
    },
    capture: ({ file: _, associations: count, ...rest }) => {
      associations = -1;
      return `${count > 0 ? '\n      ' : ''}]${moreMembers(rest, 6)}\n    }`;
    },
    end: ({ files, negotiations, problems, summary }) =>
      `\n  ]${moreMembers({ files, negotiations, problems, summary }, 2)}\n}\n`,
  };
}

const reportHead = `{
  "format": "ios-crypto-report",
  "version": 1,
  "command": "explain",
  "captures": [`;
