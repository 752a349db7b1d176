import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Which folders a folder may import: the one way of imports (docs/architecture.md). */
const layers = {
  schema: [],
  ingest: ['schema'],
  store: ['schema'],
  api: ['schema', 'store'],
  viewer: ['schema'],
};
const folders = ['schema', 'ingest', 'store', 'api', 'cli', 'viewer'];

const layerRules = Object.entries(layers).map(([folder, allowed]) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: folders
              .filter((other) => other !== folder && !allowed.includes(other))
              .map((other) => `**/../${other}/**`),
            message: `${folder}/ may import only: ${[folder, ...allowed].join(', ')}`,
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/**', 'node_modules/**', 'test-results/**', 'coverage/**', '**/generated/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: {
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['error'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  {
    files: ['*.config.js', '*.config.ts', '**/*vite.config.ts', 'scripts/**', 'bench/**', 'bin/**'],
    rules: { 'no-restricted-syntax': 'off', 'no-console': 'off' },
  },
  ...layerRules,
);
