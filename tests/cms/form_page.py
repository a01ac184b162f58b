"""The form at /beheer/ in Chromium, at work in the real folder of a repository."""

import json
from pathlib import Path

# Chromium lets no program choose a folder in its window. What the form gets instead is a folder of the same kind
# (File System Access, handles of the origin private file system), filled from the real folder and written back to it.
_PICKER = """
const top = async (options) => (await navigator.storage.getDirectory()).getDirectoryHandle("werk", options);
window.showDirectoryPicker = () => top();
"""
_FILL = """async (files) => {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("werk", {create: true});
  await root.getDirectoryHandle(".git", {create: true});
  const folders = new Map([["", root]]);
  const folder = async (path) => {
    if (!folders.has(path)) {
      const cut = path.lastIndexOf("/");
      const parent = await folder(path.slice(0, Math.max(cut, 0)));
      folders.set(path, await parent.getDirectoryHandle(path.slice(cut + 1), {create: true}));
    }
    return folders.get(path);
  };
  for (const [path, text] of Object.entries(files)) {
    const cut = path.lastIndexOf("/");
    const file = await (await folder(path.slice(0, cut))).getFileHandle(path.slice(cut + 1), {create: true});
    const writer = await file.createWritable();
    await writer.write(text);
    await writer.close();
  }
}"""
_READ = """async () => {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle("werk");
  const files = {};
  const walk = async (folder, path) => {
    for await (const [name, handle] of folder.entries()) {
      if (handle.kind === "directory") await walk(handle, `${path}${name}/`);
      else files[path + name] = await (await handle.getFile()).text();
    }
  };
  await walk(root, "");
  return files;
}"""


class Form:
    """The form of a site on a server, with the content of a repository in the languages of the site."""

    def __init__(self, chromium, address, repository, languages=("nl", "ar"), locale="nl-NL"):
        self.repository = repository
        self._folders = [f"content/{code}" for code in languages]
        self.address = f"{address}beheer/"
        # So high that every field is drawn: those far below the window wait until somebody scrolls to them.
        self.context = chromium.new_context(locale=locale, viewport={"width": 1200, "height": 9000})
        self.context.add_init_script(_PICKER)
        self.page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.answered, self.problems, self.failed = [], [], []
        self.page.on("requestfailed", lambda request: self.failed.append((request.url, request.failure)))
        self.page.on("response", lambda response: self.answered.append(response.url))
        self.page.on("console", lambda message: self.problems.append(message.text))
        self.page.on("pageerror", lambda error: self.problems.append(f"fout: {error}"))
        self.page.goto(self.address)
        self.page.evaluate(_FILL, self._texts())

    def _texts(self):
        top = self.repository.folder
        files = [file for folder in self._folders for file in sorted((top / folder).rglob("*.md"))]
        return {file.relative_to(top).as_posix(): file.read_text(encoding="utf-8") for file in files}

    def open(self):
        """Choose the folder on this computer."""
        self.page.get_by_role("button", name="Werken met een lokale repository").click()
        self.page.get_by_text("Collecties").wait_for()

    def entry(self, collection, name):
        """Open a page by the name of its file; `new` makes one."""
        way = "new" if name == "new" else f"entries/{name}"
        self.page.evaluate("way => { location.hash = way }", f"#/collections/{collection}/{way}")
        self.page.get_by_role("group", name="Content-editor").wait_for()
        self.box("Titel").first.wait_for()

    def box(self, label):
        return self.page.get_by_role("textbox", name=label, exact=True)

    def save(self):
        self.page.get_by_role("button", name="Opslaan").click()

    def saved(self):
        """Save, wait until the form has written, and write in the real folder what it wrote; gives the paths."""
        before = self.page.evaluate(_READ)
        self.save()
        self.page.get_by_role("group", name="Content-editor").wait_for(state="hidden")
        after = self.page.evaluate(_READ)
        assert set(after) >= set(before)
        changed = sorted(path for path in after if after[path] != before.get(path))
        for path in changed:
            self.repository.write(path, after[path])
        return changed

    def field(self, label):
        """Give a field with all that is in it; the form puts invisible marks round names (Unicode isolates)."""
        return self.page.get_by_role("group", name=f"“\u2068{label}\u2069”")

    def add(self, what, kind=None):
        """Add an item to a list; `kind` when there are several."""
        self.page.get_by_role("button", name=f"{what}\u2069 toevoegen").click()
        if kind:
            self.page.get_by_role("menuitem", name=kind).click()

    def choose(self, label, option):
        """Choose from a list."""
        self.page.get_by_role("combobox", name=label, exact=True).click()
        self.page.get_by_role("option", name=option, exact=True).click()

    def leave(self):
        """Close the page that is open without saving."""
        self.page.get_by_role("button", name="Bewerken annuleren").click()
        self.page.get_by_role("group", name="Content-editor").wait_for(state="hidden")

    def files(self):
        """Give all files in the folder of the form."""
        return self.page.evaluate(_READ)

    def close(self):
        self.context.close()


def configuration(site):
    return json.loads((Path(site) / "beheer/config.json").read_text(encoding="utf-8"))
