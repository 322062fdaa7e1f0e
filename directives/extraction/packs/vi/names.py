"""The names of bodies: words that may stand in one, and words that end it."""

from directives.extraction.packs.entries import Cue, Kind
from directives.extraction.packs.vi.offices import FIELDS_OF_WORK
from directives.extraction.records import Modality

# Heads of bodies that may be named by what they do.
SERVING = (
    "cơ quan", "đơn vị", "tổ chức", "doanh nghiệp", "cơ sở", "lực lượng", "bộ phận", "hội đồng", "tổ", "tổ công tác",
    "đoàn", "đội", "ban", "ban quản lý", "ban chỉ đạo", "ban chỉ huy", "ban điều hành", "ban kiểm tra", "trung tâm",
    "nhà thầu", "công ty", "tổng công ty", "viện", "cục", "vụ", "chi cục", "quỹ", "tiểu ban", "phòng", "văn phòng",
    "hội", "hiệp hội", "ngân hàng", "cán bộ", "công chức", "người", "hộ", "hộ dân", "dnnn", "người đại diện",
    "chủ", "tập đoàn", "hợp tác xã", "trạm", "cơ quan quản lý", "cơ quan chuyên môn", "đơn vị sự nghiệp", "tổng cục",
    "ủy ban", "tư vấn", "hệ thống", "thành viên", "cơ quan, đơn vị", "cơ quan, tổ chức", "chủ đầu tư", "trường",
    "ban tổ chức", "ban xây dựng", "đơn vị chức năng", "cơ quan chức năng", "cơ quan thường trực", "nhà máy", "hạt",
    "văn phòng đại diện", "cơ quan đại diện", "đại sứ", "ban quản lý dự án", "ban qlda",
    "cơ quan quản lý nhà nước", "đơn vị quản lý", "cơ quan điều tra", "cơ quan thanh tra", "cơ quan kiểm tra", "đoàn giám sát", "tổ chức kinh tế", "tổng lãnh sự", "chi nhánh", "người phụ trách",
)
FUNCTIONS = (
    "quản lý", "giám sát", "kiểm tra", "thanh tra", "kiểm soát", "kiểm định", "kiểm toán", "điều hành", "điều phối",
    "điều tra", "đầu tư", "xây dựng", "phát triển", "bảo vệ", "bảo tồn", "bảo trợ", "bảo trì", "bảo dưỡng", "bảo đảm",
    "phòng, chống", "phòng chống", "chống", "phòng cháy, chữa cháy", "phòng ngừa", "thẩm định", "thi hành", "đăng ký", "đăng kiểm",
    "khai thác", "vận hành", "cứu nạn", "cứu hộ", "chữa cháy", "phòng cháy", "hỗ trợ", "đào tạo", "bồi dưỡng",
    "nghiên cứu", "ứng dụng", "chuyển giao", "chuyển đổi", "tham mưu", "giúp việc", "tư vấn", "thi công", "sản xuất",
    "kinh doanh", "cung cấp", "cung ứng", "dịch vụ", "phục vụ", "phân phối", "chế biến", "xuất khẩu", "nhập khẩu",
    "vận tải", "vận chuyển", "khám", "chữa bệnh", "khám bệnh", "chăm sóc", "điều trị", "giám định", "tiếp nhận",
    "giải quyết", "xử lý", "thu gom", "sử dụng", "chủ trì", "thực hiện", "triển khai", "truyền thông",
    "giáo dục", "xúc tiến", "thu hút", "khuyến khích", "tuyển dụng", "thống kê", "dự báo", "cảnh báo",
    "quan trắc", "đo đạc", "thiết kế", "khảo sát", "đấu giá", "đấu thầu", "bồi thường", "giải phóng", "tái định cư",
    "đổi mới", "sắp xếp", "cải cách", "ứng phó", "khắc phục", "hợp nhất", "cấp phép", "thu", "chi trả", "hướng dẫn",
    "phát hành", "sát hạch", "tổng kết", "soạn thảo", "biên soạn", "biên tập", "tuyển sinh", "bình ổn", "trực",
    "tuần tra", "chuyên trách", "phụ trách", "thụ hưởng", "hành nghề", "huấn luyện", "lưu trữ", "bảo quản",
)
SECONDS = (
    "giám sát", "xây dựng", "phát triển", "ứng dụng", "vận hành", "khai thác", "bảo trì", "bồi dưỡng", "hỗ trợ",
    "cứu hộ", "đầu tư", "sử dụng", "bảo vệ", "đào tạo", "chuyển giao", "kinh doanh", "chữa bệnh", "bảo dưỡng",
    "cứu nạn", "chữa cháy",
)
TAKERS = (
    "dự án", "công tác", "hoạt động", "chương trình", "đề án", "kế hoạch", "nhiệm vụ", "dịch vụ", "việc", "quỹ",
    "vật liệu", "vốn", "chi phí", "quy trình", "phương án", "sự nghiệp", "kết cấu",
    "nhà máy", "hồ sơ",
    "tỷ lệ", "tiến độ", "tốc độ", "khối lượng", "mức độ", "thẩm quyền", "nhu cầu",
    "nguy cơ", "chính sách", "chiến lược", "mục tiêu", "năng lực", "thủ tục", "lĩnh vực", "nhà đất",
)
# They describe a body of which something else is then said.
RELATIVES = (
    "được giao", "được phân công", "được ủy quyền", "được thụ hưởng", "được cấp", "được hưởng", "được bố trí",
    "được lựa chọn", "được chỉ định", "có chức năng", "làm công tác", "làm nhiệm vụ", "tham gia", "đang", "đã", "chưa",
    "còn", "chậm", "không", "bị ảnh hưởng", "liên quan đến", "được", "bị", "có nhu cầu", "có nguy cơ", "thuộc diện",
    "thuộc đối tượng", "đại diện", "có dự án", "có công trình", "nằm trong",
)
NAMINGS = (
    "phòng, chống", "phòng chống", "phòng cháy, chữa cháy", "giúp việc", "tư vấn", "phòng cháy và chữa cháy",
    "phòng cháy chữa cháy", "chống",
)
INWARD = ("về", "tại")
NAMED_FIELDS = (
    "giáo dục", "đào tạo", "xây dựng", "thông tin", "truyền thông", "đầu tư", "quản lý", "kiểm tra", "tuyên truyền",
    "giáo dục và đào tạo", "thông tin và truyền thông", "tổ chức",
)
PLACES = ("tỉnh", "thành phố", "quận", "huyện", "thị xã", "thị trấn", "xã", "phường", "đặc khu")
NOBODY = ("không", "không có")
LACKS = (
    "đủ", "đạt", "có", "còn", "đúng", "phù hợp", "hoàn thành", "chấp hành", "đảm bảo", "bảo đảm", "đáp ứng", "thuộc", "được", "bị",
    "may", "chuyên", "chuyên trách", "tập trung", "hiệu quả", "rõ", "thường xuyên", "chính thức", "nơi", "ai", "kịp", "tốt", "nghiêm",
    "phải", "thể", "biết", "tuân thủ", "đồng bộ", "thống nhất", "cần", "thực hiện", "nằm", "quá", "ngừng", "chỉ", "những", "ít", "kể",
    "phân biệt", "lưu", "gian", "khí", "quân", "trung", "vận", "phận", "người lái", "dây", "dùng tiền mặt", "giấy", "dưới", "trực tiếp",
    "nhất thiết", "đồng ý", "muốn", "báo phép",
)
CLOSERS = ("việt nam", "trung ương", "quốc gia", "nhà nước", "tỉnh", "thành phố")
PARTING = (
    "thuộc", "khu vực", "cấp", "các", "tại", "ở", "miền", "về", "có", "liên quan", "trực thuộc", "chi nhánh", "nêu trên",
    "việt nam", "trên địa bàn", "phụ trách", "được", "hai", "thành", "vùng", "nơi", "bạn", "ủy", "uỷ", "đoàn", "lỵ", "này", "đó", "ven", "phía", "giáp", "từ", "đến", "nêu", "chưa", "trong", "của", "với", "đến", "tới", "trên", "và", "khác", "mình", "địa phương", "trung ương", "có thẩm quyền", "nói trên", "đang", "đã", "là", "do", "tham gia", "theo", "nhà nước", "hữu quan", "đường", "cơ sở", "đứng chân", "đóng", "xung quanh", "số",
)
FINALS = (
    "có liên quan", "liên quan", "nêu trên", "nói trên", "kể trên", "trên đây", "các cấp", "sở tại", "liên đới", "trên địa bàn", "hữu quan", "hai cấp", "cấp tỉnh", "cấp xã", "cấp huyện",
    "cấp cơ sở", "cấp trên", "có thẩm quyền", "chức năng", "quản lý thị trường", "cảnh sát giao thông",
)
COURTESIES = ("đồng chí", "đ c", "ông", "bà")
ACTIONS_IN_NAMES = (
    Cue("kết luận", Kind.FRAME, "Bộ trưởng kết luận: Sở Y tế theo dõi tình hình.", Modality.OBLIGATION, weak=True, action=True),
    Cue("kết luận và giao nhiệm vụ", Kind.FRAME, "Bộ trưởng kết luận và giao nhiệm vụ: Sở Y tế theo dõi tình hình.", Modality.OBLIGATION),
    Cue("kết luận một số nội dung", Kind.FRAME, "Bộ trưởng kết luận một số nội dung: Sở Y tế theo dõi tình hình.", Modality.OBLIGATION, weak=True),
    Cue("phòng, chống", Kind.VERB, "Yêu cầu Sở Y tế phòng, chống dịch sởi lây lan trong trường học."),
    Cue("phòng chống", Kind.VERB, "Yêu cầu Sở Y tế phòng chống sốt xuất huyết ngay từ đầu mùa mưa."),
    Cue("lãnh đạo, chỉ đạo", Kind.VERB, "Yêu cầu Sở Y tế lãnh đạo, chỉ đạo việc sáp nhập các trạm trong quý này."),
    Cue("phòng cháy, chữa cháy", Kind.VERB, "Yêu cầu Sở Y tế phòng cháy, chữa cháy ở mọi kho hóa chất."),
    Cue("hậu cần", Kind.MASK, "Yêu cầu Tổng cục Hậu cần cấp phát áo phao cho dân quân."),
    Cue("cần thơ", Kind.MASK, "Yêu cầu Công an thành phố Cần Thơ phân luồng xe tải qua cầu."),
    Cue("nhỏ và vừa", Kind.MASK, "Yêu cầu Hiệp hội Doanh nghiệp nhỏ và vừa tổng hợp khó khăn."),
    Cue("nút giao", Kind.MASK, "Yêu cầu Sở Xây dựng kiểm tra nút giao Tân Phú."),
    Cue("giao cắt", Kind.MASK, "Yêu cầu Sở Xây dựng lắp đèn tại điểm giao cắt đường sắt."),
    Cue("cần giờ", Kind.MASK, "Yêu cầu Ban Quản lý rừng Cần Giờ kiểm kê diện tích đước."),
    Cue("cần đước", Kind.MASK, "Yêu cầu Trung tâm Y tế Cần Đước tiêm bù vắc xin."),
    Cue("cần giuộc", Kind.MASK, "Yêu cầu Điện lực Cần Giuộc thay cột điện gãy."),
    Cue("có sự phối hợp của", Kind.PARTNER, "Yêu cầu Sở Y tế khảo sát từng hộ nghèo, có sự phối hợp của Sở Tài chính."),
    Cue("với sự phối hợp của", Kind.PARTNER, "Yêu cầu Sở Y tế mở đợt khám lưu động với sự phối hợp của Sở Tài chính."),
    Cue("với sự tham gia của", Kind.PARTNER, "Yêu cầu Sở Y tế họp chuyên đề hằng tháng với sự tham gia của Sở Tài chính."),
    Cue("với sự hỗ trợ của", Kind.PARTNER, "Yêu cầu Sở Y tế lập dự toán với sự hỗ trợ của Sở Tài chính."),
    Cue("trao đổi với", Kind.PARTNER, "Yêu cầu Sở Y tế trao đổi với Sở Tài chính để thống nhất mức chi."),
    Cue("làm việc cụ thể với", Kind.PARTNER, "Yêu cầu Sở Y tế làm việc cụ thể với Sở Tài chính để chốt số liệu."),
    Cue("xin ý kiến của", Kind.PARTNER, "Yêu cầu Sở Y tế xin ý kiến của Sở Tài chính, hoàn chỉnh tờ trình."),
    Cue("tham khảo ý kiến của", Kind.PARTNER, "Yêu cầu Sở Y tế tham khảo ý kiến của Sở Tài chính, hoàn chỉnh mức thu."),
    Cue("cùng", Kind.PARTNER, "Yêu cầu Sở Y tế cùng Sở Tài chính đối chiếu số thẻ đã cấp."),
    Cue("cùng với", Kind.PARTNER, "Yêu cầu Sở Y tế cùng với Sở Tài chính kiểm đếm kho thuốc."),
    Cue("có sự tham gia của", Kind.PARTNER, "Yêu cầu Sở Y tế tổ chức diễn tập cứu thương, có sự tham gia của Sở Tài chính."),
    Cue("có sự tham gia góp ý của", Kind.PARTNER, "Yêu cầu Sở Y tế dựng quy chế phòng trực, có sự tham gia góp ý của Sở Tài chính."),
    Cue("có sự hỗ trợ của", Kind.PARTNER, "Yêu cầu Sở Y tế mở lớp sơ cứu, có sự hỗ trợ của Sở Tài chính."),
    Cue("có sự giám sát của", Kind.PARTNER, "Yêu cầu Sở Y tế phát túi thuốc gia đình, có sự giám sát của Sở Tài chính."),
    Cue("với sự giám sát của", Kind.PARTNER, "Yêu cầu Sở Y tế tiêu hủy thuốc hết hạn với sự giám sát của Sở Tài chính."),
    Cue("với sự đồng hành của", Kind.PARTNER, "Yêu cầu Sở Y tế xây bếp ăn miễn phí với sự đồng hành của Sở Tài chính."),
    Cue("sau khi xin ý kiến", Kind.PARTNER, "Yêu cầu Sở Y tế sửa quy chế chi tiêu sau khi xin ý kiến Sở Tài chính."),
    Cue("sau khi lấy ý kiến", Kind.PARTNER, "Yêu cầu Sở Y tế hoàn thiện đề án sau khi lấy ý kiến Sở Tài chính."),
    Cue("có ý kiến thống nhất của", Kind.PARTNER, "Yêu cầu Sở Y tế đổi vị trí trạm cấp cứu khi có ý kiến thống nhất của Sở Tài chính."),
    Cue("tham khảo ý kiến", Kind.PARTNER, "Yêu cầu Sở Y tế chọn mẫu sổ khám, tham khảo ý kiến Sở Tài chính."),
    Cue("tham vấn ý kiến", Kind.PARTNER, "Yêu cầu Sở Y tế hoàn thiện khung giá, tham vấn ý kiến Sở Tài chính."),
    Cue("tham vấn ý kiến của", Kind.PARTNER, "Yêu cầu Sở Y tế vẽ lại bản đồ điểm cấp cứu, tham vấn ý kiến của Sở Tài chính."),
    Cue("tham vấn", Kind.PARTNER, "Yêu cầu Sở Y tế tham vấn Sở Tài chính trước khi chọn thuốc thay thế."),
    Cue("trao đổi, thống nhất với", Kind.PARTNER, "Yêu cầu Sở Y tế trao đổi, thống nhất với Sở Tài chính về biên chế trạm y tế."),
    Cue("trao đổi thống nhất với", Kind.PARTNER, "Yêu cầu Sở Y tế trao đổi thống nhất với Sở Tài chính về mức tạm ứng."),
    Cue("chủ trì, trao đổi thống nhất với", Kind.PARTNER, "Yêu cầu Sở Y tế chủ trì, trao đổi thống nhất với Sở Tài chính về chỉ tiêu bác sĩ."),
    Cue("chủ trì, thống nhất với", Kind.PARTNER, "Yêu cầu Sở Y tế chủ trì, thống nhất với Sở Tài chính về lộ trình xe cứu thương."),
    Cue("sau khi thống nhất với", Kind.PARTNER, "Yêu cầu Sở Y tế chuyển kho vắc xin sau khi thống nhất với Sở Tài chính."),
    Cue("trên cơ sở thống nhất với", Kind.PARTNER, "Yêu cầu Sở Y tế đổi giờ trực trên cơ sở thống nhất với Sở Tài chính."),
    Cue("phối hợp chặt chẽ, thống nhất với", Kind.PARTNER, "Yêu cầu Sở Y tế phối hợp chặt chẽ, thống nhất với Sở Tài chính rút dự toán."),
    Cue("phối hợp chặt chẽ cùng", Kind.PARTNER, "Yêu cầu Sở Y tế phối hợp chặt chẽ cùng Sở Tài chính truy vết ca nhiễm."),
    Cue("phối hợp đồng bộ với", Kind.PARTNER, "Yêu cầu Sở Y tế phối hợp đồng bộ với Sở Tài chính truy xuất nguồn thực phẩm."),
    Cue("phối hợp hiệu quả với", Kind.PARTNER, "Yêu cầu Sở Y tế phối hợp hiệu quả với Sở Tài chính vận động hiến máu."),
    Cue("chủ động phối hợp với", Kind.PARTNER, "Yêu cầu Sở Y tế chủ động phối hợp với Sở Tài chính mua sắm máy thở."),
    Cue("tích cực phối hợp với", Kind.PARTNER, "Yêu cầu Sở Y tế tích cực phối hợp với Sở Tài chính kiểm tra quỹ thuốc."),
    Cue("kịp thời phối hợp với", Kind.PARTNER, "Yêu cầu Sở Y tế kịp thời phối hợp với Sở Tài chính thu hồi lô sữa."),
    Cue("phối kết hợp với", Kind.PARTNER, "Yêu cầu Sở Y tế phối kết hợp với Sở Tài chính mở trại tập huấn."),
    Cue("liên hệ với", Kind.PARTNER, "Yêu cầu Sở Y tế liên hệ với Sở Tài chính đặt lịch phát sóng."),
    Cue("chủ trì, trao đổi với", Kind.PARTNER, "Yêu cầu Sở Y tế chủ trì, trao đổi với Sở Tài chính để sửa quy chế."),
)
# Ways to say with whom; each with what is done so.
_WITH = (
    ("chủ trì, cùng với", "rà soát điểm giao cắt"), ("chủ trì, làm việc với", "để tháo gỡ vướng mắc"), ("phối hợp thường xuyên với", "cập nhật ca bệnh"), ("phối hợp kịp thời với", "khoanh vùng ổ dịch"), ("phối hợp mật thiết với", "quản lý hồ sơ"),
    ("phối hợp tốt với", "quản lý khách trọ"), ("phối hợp trực tiếp với", "bàn giao kho"), ("phối hợp nhịp nhàng với", "đón đoàn khám"), ("phối hợp chặt chẽ, hiệu quả với", "kiểm soát giá thuốc"), ("phối hợp chặt chẽ, đồng bộ với", "kiểm soát giá thuốc"), ("phối hợp chặt chẽ, kịp thời với", "kiểm soát giá thuốc"),
    ("phối hợp, thống nhất với", "điều chỉnh lịch tiêm"), ("phối hợp chặt với", "truy vết nguồn lây"), ("phối hợp đồng bộ, chặt chẽ với", "truy vết nguồn lây"), ("bàn bạc với", "chọn địa điểm xây kho"), ("bàn với", "sắp xếp lại ca trực"),
    ("hội ý với", "chốt phương án sơ tán"), ("chung tay với", "xây dựng bếp ăn"), ("bắt tay với", "xây dựng bếp ăn"), ("song hành với", "vận động hiến máu"), ("liên hệ chặt chẽ với", "cập nhật số giường"), ("liên hệ, phối hợp với", "tiếp nhận bệnh nhân"), ("liên hệ và phối hợp với", "tiếp nhận bệnh nhân"),
    ("trao đổi ý kiến với", "hoàn thiện phác đồ"), ("thống nhất ý kiến với", "hoàn thiện phác đồ"), ("lấy ý kiến góp ý của", "hoàn thiện dự thảo"), ("lấy ý kiến tham gia của", "hoàn thiện dự thảo"), ("lấy ý kiến thẩm định của", "hoàn thiện dự thảo"), ("lấy ý kiến phản biện của", "hoàn thiện dự thảo"),
    ("phối hợp ăn ý với", "đón đoàn khám"), ("phối hợp tích cực với", "đón đoàn khám"), ("phối hợp chủ động với", "kiểm soát giá thuốc"), ("phối hợp có hiệu quả với", "kiểm soát giá thuốc"), ("phối hợp toàn diện với", "quản lý hồ sơ"), ("phối hợp sâu sát với", "quản lý hồ sơ"), ("phối hợp liên tục với", "cập nhật ca bệnh"), ("phối hợp linh hoạt với", "truy vết nguồn lây"), ("phối hợp và hỗ trợ", "quản lý khách trọ"),
    ("phối hợp, hỗ trợ", "quản lý khách trọ"), ("phối hợp hỗ trợ", "quản lý khách trọ"), ("phối hợp tốt cùng", "quản lý khách trọ"), ("phối hợp nhuần nhuyễn với", "đón đoàn khám"), ("phối hợp đồng bộ, hiệu quả với", "truy vết nguồn lây"), ("chủ trì phối hợp cùng", "rà soát điểm giao cắt"), ("chủ trì, phối hợp cùng", "rà soát điểm giao cắt"), ("chủ trì, phối hợp chặt chẽ cùng", "rà soát điểm giao cắt"), ("chủ trì phối hợp chặt chẽ với", "rà soát điểm giao cắt"), ("làm đầu mối phối hợp với", "cập nhật ca bệnh"), ("là đầu mối phối hợp với", "cập nhật ca bệnh"), ("đầu mối, phối hợp với", "cập nhật ca bệnh"),
    ("tranh thủ ý kiến của", "hoàn thiện dự thảo"), ("tranh thủ sự hỗ trợ của", "mua sắm máy thở"),
)
_BY_SIDE = (
    ("với sự phối hợp chặt chẽ của", "mở đợt tiêm bù"), ("với sự tham gia, phối hợp của", "mở đợt tiêm bù"), ("với sự giúp đỡ của", "sửa lại mái trạm"), ("với sự cộng tác của", "in tờ rơi"), ("với sự chứng kiến của", "niêm phong kho thuốc"), ("có sự chứng kiến của", "mở niêm phong kho thuốc"),
    ("dưới sự hỗ trợ của", "lập hồ sơ điện tử"), ("có sự phối hợp, hỗ trợ của", "lập hồ sơ điện tử"), ("có sự phối hợp chặt chẽ của", "kiểm tra bếp ăn"), ("có sự hiện diện của", "mở thầu"), ("trước sự chứng kiến của", "tiêu hủy thuốc giả"),
)
# "chủ trì, phối hợp ăn ý với": the same, by who leads.
_LEADING = tuple((f"chủ trì, {term}", rest) for term, rest in _WITH if term.startswith("phối hợp "))
PARTNERS = tuple(Cue(term, Kind.PARTNER, f"Yêu cầu Sở Y tế {term} Sở Tài chính {rest}.") for term, rest in (*_WITH, *_LEADING)) + tuple(
    Cue(term, Kind.PARTNER, f"Yêu cầu Sở Y tế {rest}, {term} Sở Tài chính.") for term, rest in _BY_SIDE
)
_NO_BODIES = (
    ("gdp", "Tốc độ tăng GDP quý II vượt kịch bản."), ("grdp", "GRDP của tỉnh tăng khá."), ("fdi", "Vốn FDI đăng ký mới giảm."), ("oda", "Nguồn ODA giải ngân thấp."), ("pci", "Chỉ số PCI tụt hạng."), ("bot", "Trạm BOT thu phí không dừng."), ("ppp", "Dự án PPP chậm mặt bằng."),
    ("gpmb", "Tiền GPMB còn thiếu."), ("tthc", "Số TTHC được cắt giảm còn ít."), ("cntt", "Hạ tầng CNTT xuống cấp."), ("cchc", "Điểm CCHC thấp."), ("bhyt", "Thẻ BHYT hết hạn."), ("atgt", "Tình hình ATGT phức tạp."), ("attp", "Vi phạm ATTP gia tăng."), ("pccc", "Trang bị PCCC còn thiếu."),
    ("pctt", "Quỹ PCTT thu chưa đủ."), ("csdl", "CSDL đất đai chưa đồng bộ."), ("ocop", "Sản phẩm OCOP tiêu thụ tốt."), ("iuu", "Thẻ vàng IUU vẫn chưa được gỡ."), ("iso", "Nhiều phòng đạt chuẩn ISO."), ("kpi", "KPI năm ngoái không đạt."), ("usd", "Khoản vay 20 triệu USD."), ("vnd", "Tổng mức 5 tỷ VND."),
    ("thpt", "Kỳ thi tốt nghiệp THPT diễn ra an toàn."), ("thcs", "Bậc THCS thiếu giáo viên."), ("covid", "Dịch COVID đã lắng xuống."), ("hiv", "Tỷ lệ nhiễm HIV giảm."), ("gis", "Bản đồ GIS chưa cập nhật."), ("gps", "Thiết bị GPS mất tín hiệu."), ("wto", "Cam kết WTO còn hiệu lực."), ("evfta", "Ưu đãi EVFTA chưa tận dụng hết."),
    ("cptpp", "Ưu đãi CPTPP chưa tận dụng hết."), ("fta", "Các FTA thế hệ mới mở thị trường."), ("ldld", "Việc LDLD còn vướng."), ("llm", "Mô hình LLM trả lời chậm."), ("cpi", "CPI tháng bảy tăng nhẹ."), ("nq", "Theo NQ đã ban hành năm ngoái."),
)
NO_BODIES = (*PARTNERS, *(Cue(term, Kind.MASK, proof) for term, proof in _NO_BODIES), *FIELDS_OF_WORK)
