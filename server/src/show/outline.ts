import type { TextSource } from '../text/lines';
import type { OutlineItem } from '../text/results';
import type { ShownSection, ShowOutput } from './model';
import { outputName, sectionDetail, sectionName } from './names';

/** Outputs, in them their SAs, flows, policies ...; sections that hold nothing but their title are left out. */
export function outlineShow(
  text: TextSource,
  outputs: readonly ShowOutput[],
): readonly OutlineItem[] {
  return outputs.map((output) => ({
    name: outputName(output, text),
    detail: '',
    kind: 'show',
    span: output.span,
    selection: output.typed ?? output.all[0]?.span ?? output.span,
    children: outlineSections(output),
  }));
}

function outlineSections({ sections }: ShownSection): readonly OutlineItem[] {
  return sections
    .filter(({ fields, sections }) => fields.length > 1 || sections.length > 0)
    .map((section) => ({
      name: sectionName(section),
      detail: sectionDetail(section),
      kind: 'show',
      span: section.span,
      selection: section.fields[0]?.span ?? section.span,
      children: outlineSections(section),
    }));
}
