import { projects } from '../api/cutroom.js';
import { confirmed } from '../ui/confirm.js';
import { toast, toastProblem } from '../ui/toast.js';

/**
 * An administrator ends whatever holds a project, after a question.
 * @param {string} projectId
 * @param {string} name of the project
 * @returns {Promise<boolean>} whether it was done
 */
export async function free(projectId, name) {
  const question = {
    title: 'Free this project?',
    text: `Whatever holds “${name}” ends at once: a generation is cancelled, an editor loses the lock. It is written to the audit log.`,
    action: 'Free the project',
  };
  if (!(await confirmed(question))) {
    return false;
  }
  try {
    await projects.forceFree(projectId);
  } catch (problem) {
    toastProblem(problem);
    return false;
  }
  toast(`“${name}” is free.`);
  return true;
}
