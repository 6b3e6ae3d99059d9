## 我们自己的路径：复制、修改、添加、移除、翻译。

own-title = 我们的路径
own-lead = 这条路径可以变成你们自己的：改文字、改步骤的分量、改顺序。每次保存的修改都是一个新版本。什么都不会丢，随时可以回去。
own-make-ours = 改成我们自己的
own-follow-ours = 查看或修改我们的路径
own-public = 路径的名称和文字，本站点所有人（包括主管负责人）都能读到：请不要写任何人的姓名。

# 本项目所遵循的
own-followed = 遵循的路径
own-version = 版本 { $n }
own-whose = 来自
own-whose-ours = 我们自己的
own-whose-shipped = Jalon 自带的
own-whose-shipped-why = 第一次修改时，就会变成你们自己的一份。
own-unread = 有一个您不能读的更新版本。您看到的是对您开放的最后一个版本。
own-actions = 可以做的事
own-export = 导出为文件
own-last-change = 上一个版本改了什么
own-empty = 你们还在使用原样的路径。可以从小处开始：点一个步骤改名，或用一行字添加自己的步骤。
own-steps = 按阶段列出的步骤
own-tongues = 所写文字的语言
own-untold = 还有 { $n } 处文字没有这种语言的版本，暂时显示另一种语言。
own-falls-back = 以{ $tongue }显示
own-owners = 负责：{ $owners }
own-evidence = 凭证：{ $evidence }
own-change = 修改
own-stage-change = 修改阶段 { $id }
own-stage-add = 在阶段 { $id } 添加步骤
own-kept = 已保存：这是版本 { $n }
own-kept-next = 团队从现在起使用这个版本。改动见下方。
own-kept-same = 没有变化：未添加新版本。

# 表单
own-step-title = 修改步骤
own-step-lead = 只改需要改的，其余不动。记录簿里关于这一步骤的内容不会变。
own-new-step-title = 添加步骤
own-new-step-lead = 有名称就够了，其余可以以后再说。
own-stage-title = 修改阶段
own-stage-lead = 名称、目的、位置。
own-new-stage-title = 添加阶段
own-new-stage-lead = 一个阶段要有名称和至少一个步骤。
own-whole-title = 修改名称和说明
own-whole-lead = 路径叫什么，从哪里来。
own-order-title = 修改先后顺序
own-order-lead = 哪一步应当在另一步之前。顺序只提醒，不锁定。
own-import-title = 导入文件
own-import-lead = 可以用另一个团队的路径，或在文本编辑器里改过的自己的路径。保存之前会先看到有哪些变化。
own-drop-step-title = 移除步骤
own-drop-stage-title = 移除阶段
own-unorder-title = 移除一条顺序
own-back-title = 回到这个版本
own-field-name = 名称
own-field-note = 说明：这条路径从哪里来，又不是什么
own-field-purpose = 用途
own-field-asks = 需要什么凭证
own-field-why = 为什么是这个分量
own-field-if_skipped = 如果跳过
own-field-compress = 危机中如何精简
own-field-stage = 阶段
own-field-stage-hint = 换了阶段的步骤会排在新阶段的末尾。
own-field-shift = 在列表中的位置
own-field-flag = 步骤的分量
own-field-flag-hint = 修改分量需要在下方写明理由。
own-field-owners = 谁负责
own-field-evidence = 凭证的种类
own-field-reason = 理由
own-field-before = 先做的步骤
own-field-after = 应当等待的
own-field-after-hint = 一个步骤，或某个时刻，例如第一次单独外出。
own-field-file = 文件
own-field-file-hint = 从 Jalon 导出的 .toml 文件，不超过 1 MB。
own-field-text = 或文件的文本
own-field-text-hint = 如果更方便，把全部文本粘贴到这里。
own-field-first = 第一个步骤
own-field-whole = 路径在这种语言中的名称
own-field-step = 步骤
own-field-to = 版本
own-reason-hint = 一行即可。如果修改步骤的分量，请写明理由；如果只是让文字更清楚，可以留空。
own-reason-hint-plain = 可写一行，也可不写。
own-reason-step = 使步骤更清楚
own-reason-new-step = 添加了步骤
own-reason-stage = 使阶段更清楚
own-reason-new-stage = 添加了阶段
own-reason-whole = 使名称或说明更清楚
own-reason-order = 添加了顺序
own-reason-unorder = 移除了顺序
own-keep = 保存为新版本
own-see-changes = 查看会有哪些变化
own-return = 回到我们的路径
own-blank-falls-back = 旁边是另一种语言的文字。留空的步骤或阶段会继续以那种语言显示。
own-more-words = 用途、原因、如何精简
own-more-asked = 谁负责，需要哪些凭证
own-more-place = 移动步骤
own-shift-stay = 保持不动
own-shift-up = 上移一位
own-shift-down = 下移一位
own-carried-file = 收到的文件
own-order-add = 添加一条顺序
own-order-known = 什么应当在什么之前
own-order-none = 目前没有顺序。如果某一步应当等待另一步，请在下方添加。
own-order-pair = { $before }在{ $after }之前
own-order-drop = 移除
own-order-drop-which = 移除：{ $pair }

# 有问题的地方
problem-unsound = 各部分对不上。
own-problem-gone = 这已不在路径中。
own-problem-last-step = 这是该阶段的最后一个步骤，而阶段至少要有一个步骤。请先添加另一个，或移除该阶段。
own-problem-last-stage = 这是最后一个阶段，而路径至少要有一个。
own-problem-full = 已没有可用的编号。
own-problem-tick = 请至少选一项。
own-problem-whole = 请给路径起一个这种语言的名称。
own-problem-no-file = 请选择文件或粘贴文本。
own-problem-reason = 这一修改需要一行理由。
own-fault-title = 这条路径还不成立
own-fault-next = 什么都没有保存。位置和改法见上方（英文）。

# 保存之前
own-preview-lead = 以下是将要发生的变化。确认之前不会保存。
own-preview-changes = 将会改变的
own-preview-reason-hint = 一行即可，留给将来想知道原因的人。
own-preview-keep = 保存这个版本
own-going = { $n } 个步骤将离开路径
own-going-entries = { $n ->
    [0] 没有条目提到它
   *[other] 有 { $n } 条目提到它
}
own-going-why = 关于它们说过的话留在记录簿里，可在“以前版本的步骤”中查阅。
own-conflict-title = 期间有人修改了路径
own-conflict-lead = 什么都没有丢，也还没有保存。请看过两边再选择。
own-conflict-theirs = 对方的修改（已保存）
own-conflict-reason = 理由：{ $reason }
own-conflict-mine = 您的修改
own-conflict-both = 两者改到了同样的地方
own-conflict-both-why = 同一行不同时，以您的为准；对方的仍可在其版本中查阅。
own-conflict-replaces = 您的修改会替换整条路径，包括对方刚刚改动的部分。
own-conflict-no-place = 您的修改在新版本中已没有位置。您的文字在上方，可在新的表单中重新使用。
own-conflict-add = 把我的修改加到对方的上面
own-conflict-leave = 保留对方的

# 变化
own-changes-none = 没有不同。
own-change-origin = 来源或许可
own-change-words = 关于整体的文字（{ $tongues }）
own-change-stage-added = 添加阶段：{ $stage }
own-change-stage-removed = 移除阶段：{ $stage }
own-change-stage-words = 阶段“{ $stage }”的文字（{ $tongues }）
own-change-stages-reordered = 阶段的顺序
own-change-step-added = 添加步骤：{ $step }
own-change-step-removed = 移除步骤：{ $step }
own-change-step-moved = { $step }：从“{ $from }”移到“{ $to }”
own-change-step-flag = { $step }的分量：{ $from } → { $to }
own-change-step-owners = { $step }的负责人：{ $from } → { $to }
own-change-step-evidence = { $step }的凭证：{ $from } → { $to }
own-change-step-sources = { $step }的来源
own-change-step-words = { $step }的文字（{ $tongues }）
own-change-steps-reordered = 阶段“{ $stage }”中步骤的顺序
own-change-order-added = 添加顺序：{ $before }在{ $after }之前
own-change-order-removed = 移除顺序：{ $before }在{ $after }之前
own-change-see-words = 查看文字
own-change-before = 之前：
own-change-after = 现在：
own-change-nothing = 无

# 各个版本
own-versions-title = 路径的版本
own-versions-lead = 谁在什么时候、为什么改了什么。回到某个版本会生成新版本：不会抹去任何内容。
own-history = 历史
own-history-none = 还没有你们自己的版本。第一次修改会生成一个。
own-version-holds = 团队正在使用的版本
own-version-apart = 与另一个版本出自同一版本，各自修改而成：请比较
own-version-changes = 改动了什么
own-version-changes-of = 改动了什么：{ $version }
own-back-to = 回到这个版本：{ $version }
own-compare = 比较两个版本
own-compare-one = 从
own-compare-other = 到
own-compare-see = 比较
own-compare-found = 不同之处
own-compare-sealed = 其中一个版本无法读取或不存在。

# 以前版本的步骤
own-earlier = 以前版本的步骤
own-earlier-why = 它们已不在路径中，但说过的话仍然保留。
own-earlier-unnamed = 没有可读版本为其命名的步骤
own-earlier-one = 以前版本的步骤
own-earlier-notice = 这个步骤已不在路径中
own-earlier-one-why = 关于它说过的话仍保留在这里。
own-earlier-silent = 没有人提到过它。
own-terse = 只写了名称。

# 在记录簿中
part-kind-pathway-version = 路径的版本
part-field-follows = 依据的版本
part-field-shape = 路径
own-entry-shape = 版本 { $version }：{ $stages } 个阶段，{ $steps } 个步骤。
