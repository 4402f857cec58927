/** The exhibit of quantum circuits. */
import type { quantum as keys } from '../de/quantum';
import type { Texts } from '../texts';

export const quantum: Texts<keyof typeof keys> = {
  'Variance of a gradient': 'تباين تدرّج',
  'The cost as two angles go around': 'الكلفة حين تدور زاويتان',
  'Layers passed beside qubits added': 'طبقات مقطوعة إلى جانب كيوبتات مضافة',
  'Training: loss by step': 'التدريب: الخسارة بحسب الخطوة',
  'The circuit, for four qubits': 'الدارة، لأربعة كيوبتات',
  'The plateau': 'الهضبة',
  'McClean 2018': 'McClean 2018',
  'What is measured': 'ما الذي يُقاس',
  'local, global': 'محلّي، شامل',
  'Shallow circuit': 'دارة ضحلة',
  '2 layers': 'طبقتان',
  'Better starts': 'بدايات أفضل',
  'all four': 'الأربع كلها',
  'No cure': 'لا علاج',
  'halfway down': 'في منتصف الطريق',
  'Train it': 'درِّبها',
  '8 qubits': '8 كيوبتات',
};
