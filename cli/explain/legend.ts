import { both, relationNames, roleNames } from '../fact-words.ts';
import { relationSigns, roleSigns, type Tone } from './mark.ts';
import { sgrOfTone, type Painted } from './paint.ts';

/** What the signs and colours of marks mean. */
export function legend(colour: boolean): readonly Painted[] {
  const sign = (signs: string, tone: Tone, words: string): readonly Painted[] => [
    { text: signs, sgr: colour ? sgrOfTone(tone) : '' },
    { text: ` ${words}   `, sgr: '' },
  ];
  const form = colour ? '原文 words + 记号 sign' : '⟦记号 sign:原文 words⟧';
  return [
    { text: `图例 Legend: ${form}\n`, sgr: '' },
    ...sign('题号日机址', 'head', '文件本身 the document itself'),
    ...(['lead', 'responsible', 'support'] as const).flatMap((role) =>
      sign(roleSigns[role], role, both(roleNames[role])),
    ),
    ...sign('举', 'initiative', '改革举措 initiative'),
    ...sign('疑', 'open', '未定 left open'),
    { text: '\n', sgr: '' },
    ...(['implements', 'basis', 'forwards', 'amends', 'repeals', 'mentions'] as const).flatMap((relation) =>
      sign(relationSigns[relation], 'reference', both(relationNames[relation])),
    ),
    { text: '\n', sgr: '' },
  ];
}
