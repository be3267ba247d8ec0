import { say } from './notice.js';

/** Keeps a text in this browser under a name. */
export const keep = (name: string, text: string): void => {
  try {
    localStorage.setItem(name, text);
  } catch {
    say('This browser keeps no draft: its storage is switched off or full. Download your work before you leave.');
  }
};

/** The text that was kept under a name. */
export const keptText = (name: string): string | null => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};

/** Opens the file that a visitor chooses, whenever one is chosen. */
export const openFiles = (input: HTMLInputElement, open: (name: string, text: string) => void): void => {
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    if (!file) return;
    const text = await file.text();
    input.value = '';
    open(file.name, text);
  });
};
