/// A large XER file, made from a few repeated rows, for measuring.
enum LargeXER {
  static func bytes(tasks: Int) -> [UInt8] {
    var out = head
    func row(_ fields: String) { out += "%R\t" + fields + "\r\n" }
    for group in 0...(tasks / 100) {
      let parent = group == 0 ? "" : "1"
      row(
        "\(group + 1)\t1\t565\t\(group)\t1\tN\tN\tWS_Open\tW\(group)\tPart \(group) of the works\t\t\(parent)"
      )
    }
    out += taskHead
    for place in 0..<tasks {
      let id = 100_000 + place
      row(
        "\(id)\t1\t\(place / 100 + 2)\t597\t0\tN\t1\tN\tN\tCP_Drtn\tTT_Task\tDT_FixedDUR2\tTK_NotStart\tA\(id)0\t"
          + "Activity number \(place) of the works\t1316\t0\t0\t240\t0\t1200\t1200\t240\t0\t0\t0\t2026-08-22 08:00\t\t\t"
          + "2026-08-22 08:00\t2026-09-30 17:00\t\t2026-08-22 08:00\t2026-09-30 17:00\t2026-08-22 08:00\t"
          + "2026-09-30 17:00\t2026-08-22 08:00\t2026-09-30 17:00\t2026-08-22 08:00\t2026-09-30 17:00\tCS_MSOA\tPT_Normal"
          + "\t\t\t\t\tSrku3cUgVU2awGSJDttRVQ\t\t\t\tN\t0\t0\t\t\t2026-01-22 16:54\t2026-01-22 16:54\tadmin\tadmin\t"
      )
    }
    out += linkHead
    for place in 1..<(tasks * 2) where place / 2 > 0 {
      let late = 100_000 + place / 2
      row(
        "\(place)\t\(late)\t\(max(late - 1 - place % 2 * 7, 100_000))\t1\t1\tPR_FS\t8\t\t\t2026-08-22 08:00\t2026-08-22 08:00"
      )
    }
    return Array((out + "%E\r\n").utf8)
  }

  private static let head = """
    ERMHDR\t20.12\t2026-08-22\tProject\tadmin\tadmin\tdbxDatabaseNoName\tProject Management\tEUR\r
    %T\tPROJECT\r
    %F\tproj_id\tproj_short_name\tclndr_id\tplan_start_date\tlast_recalc_date\r
    %R\t1\tBIG\t597\t2026-08-22 08:00\t2026-08-22 08:00\r
    %T\tPROJWBS\r
    %F\twbs_id\tproj_id\tobs_id\tseq_num\test_wt\tproj_node_flag\tsum_data_flag\tstatus_code\twbs_short_name\twbs_name\tphase_id\tparent_wbs_id\r

    """
  private static let taskHead = """
    %T\tTASK\r
    %F\ttask_id\tproj_id\twbs_id\tclndr_id\tphys_complete_pct\trev_fdbk_flag\test_wt\tlock_plan_flag\tauto_compute_act_flag\tcomplete_pct_type\ttask_type\tduration_type\tstatus_code\ttask_code\ttask_name\trsrc_id\ttotal_float_hr_cnt\tfree_float_hr_cnt\tremain_drtn_hr_cnt\tact_work_qty\tremain_work_qty\ttarget_work_qty\ttarget_drtn_hr_cnt\ttarget_equip_qty\tact_equip_qty\tremain_equip_qty\tcstr_date\tact_start_date\tact_end_date\tlate_start_date\tlate_end_date\texpect_end_date\tearly_start_date\tearly_end_date\trestart_date\treend_date\ttarget_start_date\ttarget_end_date\trem_late_start_date\trem_late_end_date\tcstr_type\tpriority_type\tsuspend_date\tresume_date\tfloat_path\tfloat_path_order\tguid\ttmpl_guid\tcstr_date2\tcstr_type2\tdriving_path_flag\tact_this_per_work_qty\tact_this_per_equip_qty\texternal_early_start_date\texternal_late_end_date\tcreate_date\tupdate_date\tcreate_user\tupdate_user\tlocation_id\r

    """
  private static let linkHead = """
    %T\tTASKPRED\r
    %F\ttask_pred_id\ttask_id\tpred_task_id\tproj_id\tpred_proj_id\tpred_type\tlag_hr_cnt\tcomments\tfloat_path\taref\tarls\r

    """
}
