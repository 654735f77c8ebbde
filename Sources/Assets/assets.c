#pragma clang diagnostic ignored "-Wc23-extensions"

#include "assets.h"

/* One style sheet, its layers in order. */
static const unsigned char app_css[] = {
#embed "../../Public/css/tokens.css" suffix(,)
#embed "../../Public/css/base.css" suffix(,)
#embed "../../Public/css/layout.css" suffix(,)
#embed "../../Public/css/table.css" suffix(,)
#embed "../../Public/css/form.css" suffix(,)
#embed "../../Public/css/marks.css" suffix(,)
#embed "../../Public/css/why.css" suffix(,)
#embed "../../Public/css/picture.css" suffix(,)
#embed "../../Public/css/plan.css" suffix(,)
#embed "../../Public/css/paper.css" suffix(,)
#embed "../../Public/css/print.css"
};

static const unsigned char app_js[] = {
#embed "../../Public/js/app.js"
};

static const unsigned char said_js[] = {
#embed "../../Public/js/said.js"
};

static const unsigned char menus_js[] = {
#embed "../../Public/js/menus.js"
};

static const unsigned char rows_js[] = {
#embed "../../Public/js/rows.js"
};

static const unsigned char keys_js[] = {
#embed "../../Public/js/keys.js"
};

static const unsigned char commands_js[] = {
#embed "../../Public/js/commands.js"
};

static const unsigned char place_js[] = {
#embed "../../Public/js/place.js"
};

static const unsigned char gantt_change_js[] = {
#embed "../../Public/js/gantt-change.js"
};
static const unsigned char gantt_drag_js[] = {
#embed "../../Public/js/gantt-drag.js"
};
static const unsigned char gantt_loads_js[] = {
#embed "../../Public/js/gantt-loads.js"
};
static const unsigned char gantt_window_js[] = {
#embed "../../Public/js/gantt-window.js"
};
static const unsigned char gantt_js[] = {
#embed "../../Public/js/gantt.js"
};

static const unsigned char why_js[] = {
#embed "../../Public/js/why.js"
};

static const unsigned char edit_control_js[] = {
#embed "../../Public/js/edit-control.js"
};

static const unsigned char edit_said_js[] = {
#embed "../../Public/js/edit-said.js"
};

static const unsigned char inline_edit_js[] = {
#embed "../../Public/js/inline-edit.js"
};

static const unsigned char picture_file_js[] = {
#embed "../../Public/js/picture-file.js"
};

static const unsigned char autosubmit_js[] = {
#embed "../../Public/js/autosubmit.js"
};

static const unsigned char theme_js[] = {
#embed "../../Public/js/theme.js"
};

static const unsigned char dirty_js[] = {
#embed "../../Public/js/dirty.js"
};

static const unsigned char progress_js[] = {
#embed "../../Public/js/progress.js"
};

static const unsigned char favicon_svg[] = {
#embed "../../Public/favicon.svg"
};

/* The portfolios that the demonstration imports; Public/data/SOURCE.md says where they come from. */
static const unsigned char gmpp_2022_csv[] = {
#embed "../../Public/data/gmpp_2022.csv"
};

static const unsigned char gmpp_2023_csv[] = {
#embed "../../Public/data/gmpp_2023.csv"
};

static const unsigned char gmpp_panel_csv[] = {
#embed "../../Public/data/gmpp_panel.csv"
};

#define ASSET(name, bytes) {name, bytes, sizeof(bytes)}

static const struct podium_asset assets[] = {
    ASSET("app.css", app_css),
    ASSET("app.js", app_js),
    ASSET("said.js", said_js),
    ASSET("menus.js", menus_js),
    ASSET("rows.js", rows_js),
    ASSET("keys.js", keys_js),
    ASSET("commands.js", commands_js),
    ASSET("place.js", place_js),
    ASSET("gantt-change.js", gantt_change_js),
    ASSET("gantt-drag.js", gantt_drag_js),
    ASSET("gantt-loads.js", gantt_loads_js),
    ASSET("gantt-window.js", gantt_window_js),
    ASSET("gantt.js", gantt_js),
    ASSET("why.js", why_js),
    ASSET("edit-control.js", edit_control_js),
    ASSET("edit-said.js", edit_said_js),
    ASSET("inline-edit.js", inline_edit_js),
    ASSET("picture-file.js", picture_file_js),
    ASSET("autosubmit.js", autosubmit_js),
    ASSET("theme.js", theme_js),
    ASSET("dirty.js", dirty_js),
    ASSET("progress.js", progress_js),
    ASSET("favicon.svg", favicon_svg),
    ASSET("gmpp_2022.csv", gmpp_2022_csv),
    ASSET("gmpp_2023.csv", gmpp_2023_csv),
    ASSET("gmpp_panel.csv", gmpp_panel_csv),
};

int podium_asset_count(void) { return (int)(sizeof(assets) / sizeof(assets[0])); }

const struct podium_asset *podium_asset_at(int index) {
  if (index < 0 || index >= podium_asset_count()) return 0;
  return &assets[index];
}
