"""An editor mends a translation; who reviews it reads the report and sees the page."""


def test_from_a_change_to_a_page_that_is_seen(work, serve, chromium):
    work.git("switch", "-q", "-c", "change")
    work.change("content/tr/antwoorden/huilen.md", "asla sarsmayın", "hiçbir zaman sarsmayın")
    work.commit("change")
    work.gids("check", "--since", "main")
    report = work.gids("review", "--since", "main").stdout
    assert report.splitlines()[2] == "**1 pagina (tr), 1 korte code, 2 bladen; alleen inhoud.**"
    assert "| `antwoorden/huilen`<br>Wat helpt als mijn baby veel huilt? | anders | tr | - | tr |" in report

    work.gids("build", "--preview", "--languages", "nl,tr", "--out", work.folder / "build/preview")
    context = chromium.new_context()
    page = context.new_page()
    page.goto(f"{serve(work.folder / 'build/preview')}tr/antwoorden/huilen/")
    assert "hiçbir zaman sarsmayın" in page.inner_text("article")
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    assert page.locator(".trial").is_visible()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    context.close()
